package org.waymark.casework.disclosure;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.casework.BlockOrder;
import org.waymark.casework.CaseDoor;
import org.waymark.casework.CaseFile;
import org.waymark.casework.CaseFiles;
import org.waymark.casework.Conflicts;
import org.waymark.casework.disclosure.OrderRows.Barred;
import org.waymark.casework.disclosure.OrderRows.Order;
import org.waymark.directory.Viewer;
import org.waymark.ledger.Fact;
import org.waymark.ledger.FactKind;
import org.waymark.ledger.Ledger;
import org.waymark.shared.CaseCode;
import org.waymark.shared.DutyKey;
import org.waymark.shared.NotFound;

/**
 * The desk at which the data-protection officer verifies court orders and says, answer by answer, what each names: they see
 * what the answers are called, not what they say.
 */
@Component
public class OrderDesk {

    private static final DutyKey INTEGRITY = new DutyKey("gov-integrity");

    private final OrderRows orders;
    private final ReviewDesk desk;
    private final Reasons reasons;
    private final Disclosures disclosures;
    private final Packing packing;
    private final PacketWords words;
    private final Dispatch dispatch;
    private final CaseFiles files;
    private final Conflicts conflicts;
    private final CaseDoor door;
    private final Ledger ledger;
    private final Clock clock;

    OrderDesk(
            OrderRows orders,
            ReviewDesk desk,
            Reasons reasons,
            Disclosures disclosures,
            Packing packing,
            PacketWords words,
            Dispatch dispatch,
            CaseFiles files,
            Conflicts conflicts,
            CaseDoor door,
            Ledger ledger,
            Clock clock) {
        this.orders = orders;
        this.desk = desk;
        this.reasons = reasons;
        this.disclosures = disclosures;
        this.packing = packing;
        this.words = words;
        this.dispatch = dispatch;
        this.files = files;
        this.conflicts = conflicts;
        this.door = door;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** The orders that nobody has answered, oldest first. @throws NotFound if the viewer is no data-protection officer */
    @Transactional(readOnly = true)
    public List<Waiting> waiting(Viewer viewer) {
        desk.requireProtection(viewer);
        return orders.waiting().stream()
                .filter(order -> !conflicts.bar(viewer, order.code()))
                .map(order -> waiting(order, List.of()))
                .toList();
    }

    /** What was kept from agencies in conflict, for the integrity officer; nothing for anybody else. */
    @Transactional(readOnly = true)
    public List<KeptFrom> keptFrom(Viewer viewer) {
        return looksIntoConflicts(viewer)
                ? orders.barred().stream()
                        .filter(one -> !conflicts.bar(viewer, one.code()))
                        .map(OrderDesk::keptFrom)
                        .toList()
                : List.of();
    }

    /** Whether the viewer is an integrity officer. */
    public static boolean looksIntoConflicts(Viewer viewer) {
        return viewer.duties().contains(INTEGRITY);
    }

    /** One order, with the names of everything that it could name. */
    @Transactional
    public Waiting order(Viewer viewer, String id, Locale locale) {
        Order order = locked(viewer, id);
        ledger.append(Fact.of(FactKind.CASE_READ)
                .by(viewer.id())
                .on(order.code())
                .detail("agency", viewer.agency().value())
                .detail("what", "court-order")
                .detail("id", order.id().toString()));
        return waiting(order, choices(viewer, order, locale));
    }

    /**
     * Sends what the verified order names, and nothing else.
     *
     * @param named ids of answers, as the page offered them
     * @return false if none of them can be sent: nothing was done
     */
    @Transactional
    public boolean verify(Viewer viewer, String id, Set<UUID> named, Locale locale) {
        Order order = locked(viewer, id);
        CaseFile file = file(order);
        Decision decision = disclosures.decide(viewer, file, ask(order, "").sending());
        Packet packet = packing.pack(viewer, file, order.recipient(), decision, named);
        if (packet.pieces().isEmpty()) {
            return false;
        }
        dispatch.send(viewer, order, waiting(order, List.of()).reason(), file, packet);
        return true;
    }

    /** Says that it is no order that binds. */
    @Transactional
    public void refuse(Viewer viewer, String id) {
        Order order = locked(viewer, id);
        Instant now = clock.instant();
        if (orders.refuse(order.id(), viewer.id(), now)) {
            ledger.append(Dispatch.fact(FactKind.COURT_ORDER_REFUSED, viewer, order.code(), order.recipient())
                    .detail("id", order.id().toString()));
        }
    }

    /** Asked again under the lock: another officer may have refused it or sent it meanwhile. */
    private Order locked(Viewer viewer, String id) {
        ledger.lock(found(viewer, id).code());
        return found(viewer, id);
    }

    private Order found(Viewer viewer, String id) {
        desk.requireProtection(viewer);
        return PacketDesk.Ids.typed(id)
                .flatMap(orders::waiting)
                .filter(order -> !conflicts.bar(viewer, order.code()))
                .orElseThrow(() -> door.denied(viewer, null));
    }

    private CaseFile file(Order order) {
        return files.find(order.code()).orElseThrow(NotFound::new);
    }

    private static Ask ask(Order order, String reason) {
        return new Ask(order.recipient(), Basis.COURT_ORDER, order.ground(), reason);
    }

    private List<Choices> choices(Viewer viewer, Order order, Locale locale) {
        CaseFile file = file(order);
        Decision decision = disclosures.decide(viewer, file, ask(order, "").sending());
        var blocks = new TreeMap<String, List<Choice>>(BlockOrder.INSTANCE);
        packing.orderable(viewer, file, order.recipient(), decision)
                .forEach(row -> blocks.computeIfAbsent(row.block(), block -> new ArrayList<>())
                        .add(new Choice(
                                row.id(),
                                words.label(row.asked().edition(), row.asked().form(), row.field(), locale))));
        return blocks.entrySet().stream()
                .map(block -> new Choices(words.name(block.getKey(), locale), block.getValue()))
                .toList();
    }

    private Waiting waiting(Order order, List<Choices> choices) {
        String reason = reasons.open(order.code(), order.id(), orders.reason(order.id()))
                .orElse("");
        return new Waiting(
                order.id(),
                order.code(),
                order.recipient(),
                order.askedBy().value(),
                order.askedAgency(),
                order.at(),
                order.verifyBy(),
                reason,
                choices);
    }

    private static KeptFrom keptFrom(Barred one) {
        return new KeptFrom(one.code(), one.recipient(), one.askedBy().value(), one.askedAgency(), one.at());
    }

    /** An order that waits to be verified. @param reason what the officer wrote about it */
    public record Waiting(
            UUID id,
            CaseCode code,
            Recipient recipient,
            String askedBy,
            org.waymark.shared.AgencyKey askedAgency,
            Instant at,
            Instant verifyBy,
            String reason,
            List<Choices> choices) {

        public Waiting {
            choices = List.copyOf(choices);
        }

        @Override
        public String toString() {
            return "Waiting[" + id + "]";
        }
    }

    /** What an order may name of one block. */
    public record Choices(String block, List<Choice> answers) {

        public Choices {
            answers = List.copyOf(answers);
        }
    }

    /** An answer that an order may name. */
    public record Choice(UUID id, String label) {}

    /** Something that was not sent, because the recipient has a conflict. */
    public record KeptFrom(
            CaseCode code, Recipient recipient, String askedBy, org.waymark.shared.AgencyKey askedAgency, Instant at) {}
}
