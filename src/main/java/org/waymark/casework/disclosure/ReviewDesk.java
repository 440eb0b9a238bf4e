package org.waymark.casework.disclosure;

import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.casework.CaseDoor;
import org.waymark.casework.Conflicts;
import org.waymark.casework.disclosure.Sent.Mark;
import org.waymark.casework.disclosure.Sent.Marked;
import org.waymark.directory.Viewer;
import org.waymark.ledger.Fact;
import org.waymark.ledger.FactKind;
import org.waymark.ledger.Ledger;
import org.waymark.shared.DutyKey;
import org.waymark.shared.FieldsAtFault;

/** The desk of the data-protection officer: what was shared without consent, why, and whether that was right. */
@Component
public class ReviewDesk {

    private static final DutyKey PROTECTION = new DutyKey("gov-dpo");

    private final SentRows rows;
    private final Contents contents;
    private final Reasons reasons;
    private final PacketWords words;
    private final Conflicts conflicts;
    private final Senders senders;
    private final CaseDoor door;
    private final Ledger ledger;
    private final Clock clock;

    ReviewDesk(
            SentRows rows,
            Contents contents,
            Reasons reasons,
            PacketWords words,
            Conflicts conflicts,
            Senders senders,
            CaseDoor door,
            Ledger ledger,
            Clock clock) {
        this.rows = rows;
        this.contents = contents;
        this.reasons = reasons;
        this.words = words;
        this.conflicts = conflicts;
        this.senders = senders;
        this.door = door;
        this.ledger = ledger;
        this.clock = clock;
    }

    /**
     * Everything that was shared without consent, what is due soonest first, then what has been looked at.
     *
     * @throws org.waymark.shared.NotFound if the viewer is no data-protection officer
     */
    @Transactional
    public List<Shared> list(Viewer viewer, Locale locale) {
        requireProtection(viewer);
        List<Shared> all = rows.withoutConsent().stream()
                .filter(sent -> knows(viewer, sent))
                .sorted(Comparator.comparing(Sent::reviewed)
                        .thenComparing(sent -> java.util.Objects.requireNonNullElse(sent.reviewBy(), sent.at())))
                .map(sent -> shared(sent, locale))
                .toList();
        all.forEach(one -> ledger.append(Fact.of(FactKind.CASE_READ)
                .by(viewer.id())
                .on(one.sent().code())
                .detail("agency", viewer.agency().value())
                .detail("what", "legal-basis")
                .detail("id", one.sent().id().toString())));
        return all;
    }

    /**
     * Notes that it was right, or that it was wrong: then the recipient's view closes at once. Noting it twice is harmless.
     *
     * @param outcome {@code reviewed} or {@code objected}
     * @throws org.waymark.shared.NotFound if there is nothing that the viewer may review
     */
    @Transactional
    public void note(Viewer viewer, String id, String outcome) {
        Sent sent = found(viewer, id);
        switch (outcome) {
            case "reviewed" -> note(viewer, sent, Mark.REVIEWED, FactKind.LEGAL_BASIS_REVIEWED);
            case "objected" -> note(viewer, sent, Mark.OBJECTED, FactKind.LEGAL_BASIS_OBJECTED);
            default -> throw FieldsAtFault.of("outcome", "disclosure.choose-outcome");
        }
    }

    /** Notes that the survivor has been told: by those who work on her case, or the data-protection officer. */
    @Transactional
    public Sent told(Viewer viewer, String id) {
        Sent sent = PacketDesk.Ids.typed(id).flatMap(rows::find).orElseThrow(() -> door.denied(viewer, null));
        if (!protects(viewer) || !knows(viewer, sent)) {
            senders.admit(viewer, sent.code().value());
        }
        note(viewer, sent, Mark.TOLD, FactKind.SURVIVOR_TOLD);
        return sent;
    }

    private Sent found(Viewer viewer, String id) {
        requireProtection(viewer);
        return PacketDesk.Ids.typed(id)
                .flatMap(rows::find)
                .filter(sent -> sent.basis().insteadOfConsent() && knows(viewer, sent))
                .orElseThrow(() -> door.denied(viewer, null));
    }

    private void note(Viewer viewer, Sent sent, Mark mark, FactKind kind) {
        ledger.lock(sent.code());
        if (rows.mark(sent.id(), new Marked(mark, viewer.id(), clock.instant()))) {
            ledger.append(Dispatch.fact(kind, viewer, sent.code(), sent.recipient())
                    .detail("id", sent.id().toString())
                    .detail("basis", sent.basis().key()));
        }
    }

    private Shared shared(Sent sent, Locale locale) {
        UUID id = sent.id();
        return new Shared(
                sent,
                rows.reason(id)
                        .flatMap(bytes -> reasons.open(sent.code(), id, bytes))
                        .orElse(""),
                contents.names(id).stream()
                        .map(named -> words.label(named.edition(), named.form(), named.field(), locale))
                        .toList());
    }

    void requireProtection(Viewer viewer) {
        if (!protects(viewer)) {
            throw door.denied(viewer, null);
        }
    }

    /** Whether the viewer is a data-protection officer. */
    public static boolean protects(Viewer viewer) {
        return viewer.duties().contains(PROTECTION);
    }

    private boolean knows(Viewer viewer, Sent sent) {
        return !conflicts.bar(viewer, sent.code());
    }

    /** Something that was shared without consent. @param reason empty if it was erased; @param labels of the fields that left */
    public record Shared(Sent sent, String reason, List<String> labels) {

        public Shared {
            labels = List.copyOf(labels);
        }

        @Override
        public String toString() {
            return "Shared[" + sent.id() + "]";
        }
    }
}
