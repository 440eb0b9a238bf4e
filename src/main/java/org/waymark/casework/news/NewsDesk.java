package org.waymark.casework.news;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.casework.CaseDoor;
import org.waymark.casework.CaseFile;
import org.waymark.casework.CaseRecord;
import org.waymark.casework.FormShelf;
import org.waymark.directory.Viewer;
import org.waymark.forms.Answers;
import org.waymark.forms.Checked;
import org.waymark.forms.FieldError;
import org.waymark.forms.FormSchema;
import org.waymark.forms.Submission;
import org.waymark.ledger.Ledger;
import org.waymark.shared.CaseCode;
import org.waymark.shared.FormKey;

/** Decides who may say that something has happened in a case, and whether what was said suffices. */
@Component
class NewsDesk implements CaseNews {

    private static final FormKey FORM = new FormKey("say-what-happened");
    static final String WHAT = "happened";
    private static final String WHEN = "happenedAt";

    /** What happened longer before the case was opened belongs to her story; as news it is more likely mistyped. */
    private static final Duration BEFORE = Duration.ofDays(30);

    private final CaseDoor door;
    private final FormShelf forms;
    private final CaseRecord record;
    private final NewsActs acts;
    private final MessageSource messages;
    private final Ledger ledger;
    private final Clock clock;

    NewsDesk(
            CaseDoor door,
            FormShelf forms,
            CaseRecord record,
            NewsActs acts,
            MessageSource messages,
            Ledger ledger,
            Clock clock) {
        this.door = door;
        this.forms = forms;
        this.record = record;
        this.acts = acts;
        this.messages = messages;
        this.ledger = ledger;
        this.clock = clock;
    }

    @Override
    public Sheet open(Viewer viewer, String code) {
        CaseFile file = admit(viewer, code);
        return new Sheet(file, form(file));
    }

    @Override
    @Transactional
    public Outcome report(Viewer viewer, String code, Submission said, Locale locale) {
        CaseCode.typed(code).ifPresent(ledger::lock);
        CaseFile file = admit(viewer, code);
        FormSchema form = form(file);
        if (form.check(said, locale) instanceof Checked.Accepted accepted) {
            Optional<FieldError> fault = implausible(file, accepted.answers(), locale);
            return fault.isPresent()
                    ? new Outcome.Rejected(List.of(fault.get()))
                    : keep(viewer, file, form, accepted.answers());
        }
        return new Outcome.Rejected(((Checked.Rejected) form.check(said, locale)).errors());
    }

    private Outcome keep(Viewer viewer, CaseFile file, FormSchema form, Answers answers) {
        News news = News.of(Objects.requireNonNull(answers.values().get(WHAT)).asText())
                .orElseThrow();
        if (news != News.COURT_ORDER) {
            door.admit(viewer, file.code());
        }
        boolean underWay = acts.follow(viewer, file, news, answers, when(answers));
        record.record(viewer, file.code(), null, file.procedure(), file.edition(), form, answers);
        return new Outcome.Told(file.code(), news, underWay);
    }

    /** Whoever is on the case; the protection officer too, to whom orders of courts come. */
    private CaseFile admit(Viewer viewer, String typed) {
        CaseCode code = CaseCode.typed(typed).orElseThrow(() -> door.denied(viewer, null));
        CaseFile file =
                door.admitsProtection(viewer, code) ? door.admitProtection(viewer, typed) : door.admit(viewer, code);
        if (!file.open()) {
            throw new CaseOver();
        }
        return file;
    }

    private FormSchema form(CaseFile file) {
        return forms.find(file.edition(), FORM).orElseThrow(NobodyListens::new);
    }

    private Optional<FieldError> implausible(CaseFile file, Answers answers, Locale locale) {
        return when(answers)
                .map(OffsetDateTime::toInstant)
                .flatMap(moment -> fault(file, moment))
                .map(fault -> new FieldError(WHEN, messages.getMessage("casefile.news.fault." + fault, null, locale)));
    }

    private Optional<String> fault(CaseFile file, Instant moment) {
        if (moment.isAfter(clock.instant())) {
            return Optional.of("future");
        }
        return moment.isBefore(file.openedAt().minus(BEFORE)) ? Optional.of("too-early") : Optional.empty();
    }

    private static Optional<OffsetDateTime> when(Answers answers) {
        return Optional.ofNullable(answers.values().get(WHEN))
                .filter(value -> value.isTextual())
                .map(value -> OffsetDateTime.parse(value.asText()));
    }
}
