package org.waymark.casework.consent;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.waymark.casework.CaseFile;
import org.waymark.casework.Consent;
import org.waymark.casework.Consent.Circumstances;
import org.waymark.casework.Consent.Status;
import org.waymark.casework.Guests;
import org.waymark.casework.KnownAge;
import org.waymark.casework.Ladder;
import org.waymark.casework.Purpose;
import org.waymark.directory.Directory;
import org.waymark.directory.Viewer;
import org.waymark.shared.DutyKey;
import org.waymark.shared.FieldsAtFault;
import org.waymark.shared.FieldsAtFault.Fault;
import org.waymark.shared.OfficerId;

/** Decides whether what was sent can be what she said: known words, a named recipient, all explained, the right giver. */
@Component
class WantedCheck {

    private static final Set<String> GIVERS = Set.of("self", "guardian", "court", "authority");
    private static final Set<String> METHODS = Set.of("written", "verbal-witnessed", "thumbprint");
    private static final Set<Purpose> OPENS_TO_POLICE = EnumSet.of(Purpose.P3, Purpose.P7);

    private final Recipients recipients;
    private final Guests guests;
    private final KnownAge age;
    private final Directory directory;
    private final Days days;
    private final Clock clock;

    WantedCheck(Recipients recipients, Guests guests, KnownAge age, Directory directory, Days days, Clock clock) {
        this.recipients = recipients;
        this.guests = guests;
        this.age = age;
        this.directory = directory;
        this.days = days;
        this.clock = clock;
    }

    /** What is to be kept. @throws FieldsAtFault if anything is missing, unknown or not allowed */
    Consent check(Viewer viewer, CaseFile file, Wanted wanted) {
        var faults = new ArrayList<Fault>();
        Instant now = clock.instant();
        Optional<Purpose> purpose = WantedWords.purpose(wanted, faults);
        Optional<Status> status = WantedWords.status(wanted, faults);
        if (purpose.isEmpty() || status.isEmpty()) {
            throw new FieldsAtFault(faults);
        }
        boolean yes = status.get() == Status.GRANTED;
        String recipient = recipient(viewer, file, purpose.get(), yes, wanted, faults);
        Set<String> blocks = WantedWords.blocks(purpose.get(), yes, wanted, faults);
        String givenBy = WantedWords.word("givenBy", wanted.givenBy(), GIVERS, yes, "self", faults);
        String method = WantedWords.word("method", wanted.method(), METHODS, yes, "verbal-witnessed", faults);
        String language = WantedWords.language(wanted, yes, faults);
        Set<String> explained = WantedWords.explained(wanted, yes, faults);
        OfficerId interpreter = interpreter(wanted, faults);
        Instant from = from(wanted, faults);
        Instant until = yes ? until(purpose.get(), wanted, now, from, faults) : null;
        WantedWords.restrictions(wanted, faults);
        if (yes && GIVERS.contains(givenBy)) {
            Ladder.of(age.consentPath(file)).faults(givenBy, wanted.assentChild()).stream()
                    .findFirst()
                    .ifPresent(faults::add);
        }
        if (!faults.isEmpty()) {
            throw new FieldsAtFault(faults);
        }
        var how = new Circumstances(explained, wanted.assentChild(), interpreter, from);
        return new Consent(
                UUID.randomUUID(),
                0,
                purpose.get(),
                recipient,
                blocks,
                status.get(),
                givenBy,
                method,
                language,
                viewer.id(),
                now,
                until,
                how);
    }

    private String recipient(
            Viewer viewer, CaseFile file, Purpose purpose, boolean yes, Wanted wanted, List<Fault> faults) {
        @Nullable String sent = blank(wanted.recipient()) ? purpose.recipient() : wanted.recipient();
        boolean own = sent == null && purpose != Purpose.P2;
        String recipient = own ? viewer.agency().value() : String.valueOf(sent);
        if (!recipients.fits(purpose, recipient, file.code())) {
            faults.add(new Fault("recipient", "consent.error.recipient"));
        } else if (yes && asksForItself(viewer, file, recipient)) {
            faults.add(new Fault("recipient", "consent.error.own"));
        } else if (yes && opensToThemselves(viewer, purpose, recipient)) {
            faults.add(new Fault("recipient", "consent.error.police"));
        }
        return recipient;
    }

    /** Whoever was let in by her consent does not widen it: somebody else asks her. */
    private boolean asksForItself(Viewer viewer, CaseFile file, String recipient) {
        return guests.find(viewer, file.code())
                .filter(guest -> guest.recipients().contains(recipient))
                .isPresent();
    }

    /** What only her yes keeps from the police, the police do not write down for themselves: who looks after her asks. */
    private static boolean opensToThemselves(Viewer viewer, Purpose purpose, String recipient) {
        boolean theirs = recipient.equals(viewer.agency().value())
                || viewer.duties().stream().map(DutyKey::value).anyMatch(recipient::equals);
        return OPENS_TO_POLICE.contains(purpose) && theirs;
    }

    private @Nullable OfficerId interpreter(Wanted wanted, List<Fault> faults) {
        String sent = wanted.interpreterId();
        if (sent == null || sent.isBlank()) {
            return null;
        }
        boolean known = sent.matches("[a-z0-9][a-z0-9._-]{0,62}")
                && directory.viewer(new OfficerId(sent)).isPresent();
        if (!known) {
            faults.add(new Fault("interpreterId", "consent.error.interpreter"));
            return null;
        }
        return new OfficerId(sent);
    }

    private @Nullable Instant from(Wanted wanted, List<Fault> faults) {
        String sent = wanted.validFrom();
        if (sent == null || sent.isBlank()) {
            return null;
        }
        Optional<Instant> from = days.beginning(sent);
        if (from.isEmpty()) {
            faults.add(new Fault("validFrom", "consent.error.day"));
        }
        return from.orElse(null);
    }

    private @Nullable Instant until(
            Purpose purpose, Wanted wanted, Instant now, @Nullable Instant from, List<Fault> faults) {
        Duration holds = purpose.holds();
        Instant usual = holds == null ? null : now.plus(holds);
        String sent = wanted.expiresAt();
        if (sent == null || sent.isBlank()) {
            return usual;
        }
        Instant until = days.end(sent).orElse(Instant.MIN);
        Instant begins = from == null || from.isBefore(now) ? now : from;
        // The last day counts whole, so the usual time may be passed by the rest of that day.
        if (!until.isAfter(begins) || usual != null && until.isAfter(usual.plus(Duration.ofDays(1)))) {
            faults.add(new Fault("expiresAt", holds == null ? "consent.error.expires" : "consent.error.expires-usual"));
        }
        return until;
    }

    private static boolean blank(@Nullable String text) {
        return text == null || text.isBlank();
    }
}
