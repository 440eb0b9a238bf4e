package org.waymark.casework.episode;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.casework.CaseDoor;
import org.waymark.casework.CaseFile;
import org.waymark.casework.CaseFiles;
import org.waymark.casework.Cases;
import org.waymark.casework.Cases.Opening;
import org.waymark.casework.Conflicts;
import org.waymark.directory.Directory;
import org.waymark.directory.Role;
import org.waymark.directory.Viewer;
import org.waymark.forms.Answers;
import org.waymark.forms.Checked;
import org.waymark.forms.FieldError;
import org.waymark.forms.FormSchema;
import org.waymark.forms.Submission;
import org.waymark.ledger.Ledger;
import org.waymark.shared.AreaKey;
import org.waymark.shared.CaseCode;
import org.waymark.shared.RoutingFacts;
import org.waymark.vault.Vault;

/** Decides whether a closed case may be opened again, and whether what was sent suffices. */
@Component
class NextEpisode implements Reopening {

    private static final Answers NOTHING = new Answers(Map.of(), RoutingFacts.none(), RoutingFacts.none());

    private final CaseDoor door;
    private final CaseFiles files;
    private final Conflicts conflicts;
    private final Cases cases;
    private final EpisodeStart start;
    private final Directory directory;
    private final Vault vault;
    private final Ledger ledger;
    private final MessageSource messages;

    NextEpisode(
            CaseDoor door,
            CaseFiles files,
            Conflicts conflicts,
            Cases cases,
            EpisodeStart start,
            Directory directory,
            Vault vault,
            Ledger ledger,
            MessageSource messages) {
        this.door = door;
        this.files = files;
        this.conflicts = conflicts;
        this.cases = cases;
        this.start = start;
        this.directory = directory;
        this.vault = vault;
        this.ledger = ledger;
        this.messages = messages;
    }

    @Override
    @Transactional
    public Opening reopen(
            Viewer viewer,
            String typed,
            @Nullable String area,
            @Nullable String reason,
            Submission submission,
            Locale locale) {
        Optional<AreaKey> where = directory.areas().stream()
                .filter(one -> one.value().equals(area))
                .findFirst();
        boolean reasoned = reason != null && REASONS.contains(reason);
        Optional<Opening> incomplete = incomplete(viewer, where.isEmpty(), !reasoned, submission, locale);
        if (incomplete.isPresent()) {
            return incomplete.get();
        }
        CaseFile file = closed(viewer, typed);
        Cases.Starter starter = cases.starters(viewer, locale).stream()
                .filter(one -> one.key().equals(file.procedure()))
                .findFirst()
                .orElseThrow(() -> door.denied(viewer, file.code()));
        FormSchema form = starter.form();
        Checked checked = check(starter, submission, locale);
        if (where.isPresent() && reason != null && reasoned && checked instanceof Checked.Accepted accepted) {
            start.begin(viewer, file, where.get(), reason, form, accepted.answers());
            return new Opening.Opened(file.code());
        }
        return rejected(where.isEmpty(), !reasoned, checked, locale);
    }

    /** Asked before the case is looked for: else an empty form would tell, without a trace, which codes are closed cases. */
    private Optional<Opening> incomplete(
            Viewer viewer, boolean areaMissing, boolean reasonMissing, Submission submission, Locale locale) {
        List<Cases.Starter> starters = viewer.is(Role.OFFICER) ? cases.starters(viewer, locale) : List.of();
        if (starters.isEmpty()) {
            throw door.denied(viewer, null);
        }
        List<Checked> checked =
                starters.stream().map(one -> check(one, submission, locale)).toList();
        boolean answered = checked.stream().anyMatch(Checked.Accepted.class::isInstance);
        return areaMissing || reasonMissing || !answered
                ? Optional.of(rejected(areaMissing, reasonMissing, checked.get(0), locale))
                : Optional.empty();
    }

    private static Checked check(Cases.Starter starter, Submission submission, Locale locale) {
        FormSchema form = starter.form();
        return form == null ? new Checked.Accepted(NOTHING) : form.check(submission, locale);
    }

    /** Absent, open, erased and hidden are one and the same answer. */
    private CaseFile closed(Viewer viewer, String typed) {
        CaseCode asked = CaseCode.typed(typed).orElseThrow(() -> door.denied(viewer, null));
        CaseCode code = files.mergedInto(asked).orElse(asked);
        ledger.lock(code);
        return files.find(code)
                .filter(file -> viewer.is(Role.OFFICER))
                .filter(file -> !file.open() && !vault.parts(code).isEmpty())
                .filter(file -> !conflicts.bar(viewer, code) && !conflicts.bar(viewer, asked))
                .orElseThrow(() -> door.denied(viewer, asked));
    }

    private Opening rejected(boolean areaMissing, boolean reasonMissing, Checked checked, Locale locale) {
        var errors = new ArrayList<FieldError>();
        if (areaMissing) {
            errors.add(new FieldError("area", say("casework.area-missing", locale)));
        }
        if (reasonMissing) {
            errors.add(new FieldError("reason", say("casefile.fault.reason", locale)));
        }
        if (checked instanceof Checked.Rejected rejected) {
            errors.addAll(rejected.errors());
        }
        return new Opening.Rejected(List.copyOf(errors));
    }

    private String say(String key, Locale locale) {
        return messages.getMessage(key, null, locale);
    }
}
