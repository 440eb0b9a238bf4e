package org.waymark.casework;

import java.time.Instant;
import java.util.UUID;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;
import org.waymark.casework.AnswerRows.AnswerRow;
import org.waymark.casework.Guests.Guest;
import org.waymark.directory.Viewer;
import org.waymark.engine.Book;
import org.waymark.shared.CaseCode;
import org.waymark.shared.Edition;
import org.waymark.shared.FormKey;
import org.waymark.shared.OfficerId;
import org.waymark.shared.SopKey;

/**
 * Decides what of a record a viewer may read: what they wrote themselves; as one who works on the case, the blocks of their
 * duties, some of them only with her consent; as one to whom the survivor was referred, what she agreed to share with them
 * and nothing before they accept; in an emergency, what the access table opens then.
 */
@Component
public class ReadRules {

    /** The routing fact by which a lane says that its tasks are the receiving agency's. */
    private static final String RECEIVER = "receiver";

    private final AccessTable access;
    private final Agreed agreed;
    private final Guests guests;
    private final Newcomers newcomers;
    private final CaseDoor door;
    private final OpenEmergencies emergencies;
    private final SharedWithGuest shared;
    private final ShutOut shutOut;
    private final Book book;

    ReadRules(
            AccessTable access,
            Agreed agreed,
            Guests guests,
            Newcomers newcomers,
            CaseDoor door,
            OpenEmergencies emergencies,
            SharedWithGuest shared,
            ShutOut shutOut,
            Book book) {
        this.access = access;
        this.agreed = agreed;
        this.guests = guests;
        this.newcomers = newcomers;
        this.door = door;
        this.emergencies = emergencies;
        this.shared = shared;
        this.shutOut = shutOut;
        this.book = book;
    }

    /** What this viewer may read of this case, under the access rules of this edition. */
    public Sight sight(Viewer viewer, CaseCode code, Edition edition) {
        Agreed.With said = agreed.with(viewer, code);
        Predicate<AnswerRow> blockIsTheirs =
                row -> access.readable(edition, row.block(), viewer.duties(), said.to(row.block()));
        Sight usual = guests.find(viewer, code)
                .map(guest -> new Sight(viewer, ofGuest(guest, code, edition, blockIsTheirs), false))
                .orElseGet(() -> new Sight(viewer, blockIsTheirs.and(recent(viewer, code)), true));
        return emergencies.open(viewer, code).isPresent() ? wider(usual, code, edition) : usual;
    }

    /** What was recorded before the case was opened again is not for those who came with that. */
    private Predicate<AnswerRow> recent(Viewer viewer, CaseCode code) {
        return newcomers
                .since(viewer, code)
                .<Predicate<AnswerRow>>map(since -> row -> !row.at().isBefore(since))
                .orElse(row -> true);
    }

    /** In an emergency what the table opens then, and no consent is asked for; to a stranger, that alone. */
    private Sight wider(Sight usual, CaseCode code, Edition edition) {
        Viewer viewer = usual.viewer();
        Predicate<AnswerRow> opened = row -> access.inAnEmergency(edition, row.block(), viewer.duties());
        return new Sight(viewer, door.works(viewer, code) ? opened.or(usual.rules()) : opened, true);
    }

    /** Whether the viewer may read what is kept of a block beside the answers, such as the level of risk: guests never. */
    public boolean readsBlock(Viewer viewer, CaseCode code, Edition edition, String block) {
        return access.readable(edition, block, viewer.duties())
                && guests.find(viewer, code).isEmpty()
                && newcomers.since(viewer, code).isEmpty();
    }

    private Predicate<AnswerRow> ofGuest(
            Guest guest, CaseCode code, Edition edition, Predicate<AnswerRow> blockIsTheirs) {
        Predicate<AnswerRow> ownWork = row -> guest.colleagues().contains(row.officer());
        if (shutOut.is(guest, code)) {
            return blockIsTheirs.and(ownWork);
        }
        Predicate<AnswerRow> survivorAgreed = shared.with(guest, code, edition);
        return survivorAgreed
                .and(row -> !answeredByAnotherReceiver(row, guest))
                .or(blockIsTheirs.and(ownWork))
                .or(row -> ownLine(row, guest));
    }

    /** The offer says code, service, urgency and need tags (S2); the plan's line follows once it is accepted (B12). */
    private boolean ownLine(AnswerRow row, Guest guest) {
        if (answeredByAnotherReceiver(row, guest)) {
            return false;
        }
        return guest.received().stream()
                .filter(referral -> referral.run().value().equals(row.asked().run()))
                .anyMatch(referral -> row.block().equals("S2")
                        || row.block().equals("B12") && referral.state().taken());
    }

    /** What an agency that was asked before answered, and why it declined, is not the next one's to read. */
    private boolean answeredByAnotherReceiver(AnswerRow row, Guest guest) {
        AnswerRows.Asked asked = row.asked();
        String step = asked.step();
        return step != null
                && !guest.colleagues().contains(row.officer())
                && book.sop(asked.edition(), asked.procedure())
                        .flatMap(sop -> sop.step(step))
                        .filter(drawn -> RECEIVER.equals(drawn.agencyFact()))
                        .isPresent();
    }

    /**
     * What one viewer may read of one case.
     *
     * @param namesSealed whether the viewer may know which blocks hold something that they may not read
     */
    public record Sight(Viewer viewer, Predicate<AnswerRow> rules, boolean namesSealed) {

        private static final UUID NOWHERE = new UUID(0, 0);
        private static final AnswerRows.Asked OUTSIDE =
                new AnswerRows.Asked(new FormKey("none"), null, null, null, new SopKey("none"), new Edition(1));

        public boolean sees(AnswerRow row) {
            return row.officer().equals(viewer.id()) || rules.test(row);
        }

        /** Whether the viewer may read what this officer brought into this block outside any step. */
        public boolean sees(String block, OfficerId author) {
            return sees(new AnswerRow(NOWHERE, "", block, block, new byte[0], OUTSIDE, author, Instant.EPOCH));
        }
    }
}
