package org.waymark.casework;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.casework.OpenTasks.OpenTask;
import org.waymark.directory.Directory;
import org.waymark.directory.Role;
import org.waymark.directory.Viewer;
import org.waymark.engine.Book;
import org.waymark.engine.Sop;
import org.waymark.forms.Answers;
import org.waymark.forms.Checked;
import org.waymark.forms.FieldError;
import org.waymark.forms.FormSchema;
import org.waymark.forms.Submission;
import org.waymark.shared.AreaKey;
import org.waymark.shared.CaseCode;
import org.waymark.shared.Edition;
import org.waymark.shared.Occurred;
import org.waymark.shared.RoutingFacts;

/** The cases as pages and calls meet them. */
@Component
class OpenedCases implements Cases {

    private static final Answers NO_ANSWERS = new Answers(Map.of(), RoutingFacts.none(), RoutingFacts.none());

    private final CaseFiles files;
    private final ObjectProvider<CasesInHand> inHand;
    private final CaseDoor door;
    private final CaseOpening opening;
    private final CaseSheet sheet;
    private final CaseHistory history;
    private final FormShelf forms;
    private final PaperTime paperTime;
    private final Book book;
    private final Directory directory;
    private final MessageSource messages;
    private final Clock clock;

    OpenedCases(
            CaseFiles files,
            ObjectProvider<CasesInHand> inHand,
            CaseDoor door,
            CaseOpening opening,
            CaseSheet sheet,
            CaseHistory history,
            FormShelf forms,
            PaperTime paperTime,
            Book book,
            Directory directory,
            MessageSource messages,
            Clock clock) {
        this.files = files;
        this.inHand = inHand;
        this.door = door;
        this.opening = opening;
        this.sheet = sheet;
        this.history = history;
        this.forms = forms;
        this.paperTime = paperTime;
        this.book = book;
        this.directory = directory;
        this.messages = messages;
        this.clock = clock;
    }

    @Override
    public List<Starter> starters(Viewer viewer, Locale locale) {
        Optional<Edition> edition = viewer.is(Role.OFFICER) ? book.current() : Optional.empty();
        return edition.stream()
                .flatMap(now -> book.sops(now).stream()
                        .filter(Sop::startsCase)
                        .map(sop -> new Starter(sop.key(), sop.name(locale), startForm(now, sop))))
                .sorted(Comparator.comparing((Starter one) -> one.form() == null))
                .toList();
    }

    @Override
    public Opening open(
            Viewer viewer,
            String procedure,
            @Nullable String area,
            Submission submission,
            @Nullable String occurredAt,
            Locale locale) {
        Edition edition = book.current().orElseThrow(() -> door.denied(viewer, null));
        Sop sop = book.sops(edition).stream()
                .filter(one -> one.startsCase() && one.key().value().equals(procedure))
                .filter(one -> viewer.is(Role.OFFICER))
                .findFirst()
                .orElseThrow(() -> door.denied(viewer, null));
        FormSchema form = startForm(edition, sop);
        Checked checked = form == null ? new Checked.Accepted(NO_ANSWERS) : form.check(submission, locale);
        Optional<AreaKey> where = directory.areas().stream()
                .filter(one -> one.value().equals(area))
                .findFirst();
        PaperTime.Read paper = paperTime.read(occurredAt, null, locale);
        if (where.isPresent() && paper.errors().isEmpty() && checked instanceof Checked.Accepted accepted) {
            return new Opening.Opened(Occurred.at(
                    paper.at(), () -> opening.open(viewer, sop, edition, where.get(), form, accepted.answers())));
        }
        return rejected(where.isEmpty(), paper, checked, locale);
    }

    private Opening rejected(boolean areaMissing, PaperTime.Read paper, Checked checked, Locale locale) {
        var errors = new ArrayList<FieldError>();
        if (areaMissing) {
            errors.add(new FieldError("area", messages.getMessage("casework.area-missing", null, locale)));
        }
        errors.addAll(paper.errors());
        if (checked instanceof Checked.Rejected rejected) {
            errors.addAll(rejected.errors());
        }
        return new Opening.Rejected(errors);
    }

    private @Nullable FormSchema startForm(Edition edition, Sop sop) {
        return sop.startForm() == null
                ? null
                : forms.find(edition, sop.startForm()).orElse(null);
    }

    @Override
    public Page visible(Viewer viewer, CaseQuery query) {
        List<CaseFile> found = files.visible(viewer, inHand(viewer, query), query, clock.instant());
        if (found.isEmpty() && query.code() != null && query.after() == null && query.state() == null) {
            door.denied(viewer, query.code());
        }
        if (found.size() <= query.limit()) {
            return new Page(found, null);
        }
        List<CaseFile> page = found.subList(0, query.limit());
        CaseFile last = page.get(page.size() - 1);
        return new Page(page, new CaseQuery.Place(last.openedAt(), last.code()));
    }

    /** Those who coordinate see what they have to do with, and any other case by its whole code; nobody browses all of them. */
    private Set<CaseCode> inHand(Viewer viewer, CaseQuery query) {
        if (!viewer.is(Role.COORDINATOR)) {
            return Set.of();
        }
        return query.code() == null
                ? inHand.stream().flatMap(one -> one.of(viewer).stream()).collect(Collectors.toSet())
                : Set.of(query.code());
    }

    @Override
    public List<OpenTask> openTasks(Viewer viewer, String code, Locale locale) {
        return sheet.openTasks(viewer, door.admit(viewer, code).code(), locale);
    }

    @Override
    @Transactional
    public Happened timeline(Viewer viewer, String code, long after, int limit) {
        return history.of(viewer, door.admit(viewer, code), after, limit);
    }

    @Override
    @Transactional
    public CaseView read(Viewer viewer, String code, Locale locale) {
        CaseFile file = door.admit(viewer, code);
        return sheet.of(viewer, file, locale);
    }
}
