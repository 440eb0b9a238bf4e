package org.waymark.casework.disclosure;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.waymark.casework.BlockOrder;
import org.waymark.casework.CaseFile;
import org.waymark.casework.disclosure.OrderRows.Order;
import org.waymark.casework.events.SharedWithoutConsent;
import org.waymark.directory.Viewer;
import org.waymark.ledger.Fact;
import org.waymark.ledger.Fact.Commitment;
import org.waymark.ledger.FactKind;
import org.waymark.ledger.Ledger;
import org.waymark.shared.AgencyKey;
import org.waymark.shared.NotFound;
import org.waymark.shared.OfficerId;
import org.waymark.vault.CaseSafe;
import org.waymark.vault.Vault;

/** Lets a packet leave: seals what it holds, records on which basis, sets the clock of its review. */
@Component
class Dispatch {

    private final SentRows rows;
    private final OrderRows orders;
    private final Contents contents;
    private final Reasons reasons;
    private final ReviewClock reviews;
    private final Vault vault;
    private final ApplicationEventPublisher events;
    private final Ledger ledger;
    private final Clock clock;

    Dispatch(
            SentRows rows,
            OrderRows orders,
            Contents contents,
            Reasons reasons,
            ReviewClock reviews,
            Vault vault,
            ApplicationEventPublisher events,
            Ledger ledger,
            Clock clock) {
        this.rows = rows;
        this.orders = orders;
        this.contents = contents;
        this.reasons = reasons;
        this.reviews = reviews;
        this.vault = vault;
        this.events = events;
        this.ledger = ledger;
        this.clock = clock;
    }

    UUID send(Viewer viewer, CaseFile file, Ask ask, Packet packet) {
        return send(UUID.randomUUID(), viewer, viewer.id(), viewer.agency(), file, ask, packet);
    }

    /** Under an order that the data-protection officer has verified. */
    void send(Viewer verifier, Order order, String reason, CaseFile file, Packet packet) {
        var ask = new Ask(order.recipient(), Basis.COURT_ORDER, order.ground(), reason);
        send(order.id(), verifier, order.askedBy(), order.askedAgency(), file, ask, packet);
    }

    private UUID send(
            UUID id, Viewer sender, OfficerId askedBy, AgencyKey askedAgency, CaseFile file, Ask ask, Packet packet) {
        Instant now = clock.instant();
        CaseSafe safe = vault.safe(file.code()).orElseThrow(NotFound::new);
        @Nullable
        Instant reviewBy = ask.basis().insteadOfConsent() ? reviews.due(file.edition(), ask.basis(), now) : null;
        var sent = new Sent(
                id,
                file.code(),
                ask.recipient(),
                ask.basis(),
                ask.ground(),
                packet.decision().outcome(),
                packet.decision().edition(),
                askedBy,
                askedAgency,
                sender.id(),
                now,
                reviewBy,
                List.of());
        rows.add(sent, reasons.seal(safe, id, ask.reason()));
        List<Commitment> commitments = contents.seal(safe, id, packet.pieces());
        record(sender, sent, packet, commitments);
        return id;
    }

    private void record(Viewer sender, Sent sent, Packet packet, List<Commitment> commitments) {
        ledger.append(fact(FactKind.DATA_DISCLOSED, sender, sent.code(), sent.recipient())
                .detail("id", sent.id().toString())
                .detail("purpose", sent.recipient().purpose().name())
                .detail("basis", sent.outcome())
                .detail(
                        "blocks",
                        packet.blocks().stream().sorted(BlockOrder.INSTANCE).collect(Collectors.joining(" ")))
                .under(null, sent.edition())
                .committing(commitments));
        Ground ground = sent.ground();
        Instant reviewBy = sent.reviewBy();
        if (reviewBy != null) {
            events.publishEvent(new SharedWithoutConsent(sent.id(), reviewBy));
            ledger.append(fact(FactKind.LEGAL_BASIS_RECORDED, sender, sent.code(), sent.recipient())
                    .detail("id", sent.id().toString())
                    .detail("basis", sent.basis().key())
                    .detail("ground", ground == null ? null : ground.key())
                    .detail("asked-by", sent.askedBy().value())
                    .detail("review-by", reviewBy.toString()));
        }
    }

    void askForOrder(Viewer viewer, CaseFile file, Ask ask) {
        Instant now = clock.instant();
        UUID id = UUID.randomUUID();
        CaseSafe safe = vault.safe(file.code()).orElseThrow(NotFound::new);
        var order = new Order(
                id,
                file.code(),
                ask.recipient(),
                ask.ground(),
                viewer.id(),
                viewer.agency(),
                now,
                reviews.due(file.edition(), ask.basis(), now));
        orders.add(order, java.util.Objects.requireNonNull(reasons.seal(safe, id, ask.reason())));
        events.publishEvent(new SharedWithoutConsent(id, order.verifyBy()));
        ledger.append(fact(FactKind.COURT_ORDER_ASKED, viewer, file.code(), ask.recipient())
                .detail("id", id.toString()));
    }

    void bar(Viewer viewer, CaseFile file, Recipient to, Instant at) {
        orders.bar(file.code(), to, viewer.id(), viewer.agency(), at);
        ledger.append(Fact.of(FactKind.DISCLOSURE_DENIED)
                .by(viewer.id())
                .on(file.code())
                .in(viewer.sector())
                .under(null, file.edition())
                .detail("recipient", to.agency().value())
                .detail("duty", to.duty().value())
                .detail("decision", "deny-conflict"));
    }

    static Fact fact(FactKind kind, Viewer by, org.waymark.shared.CaseCode code, Recipient to) {
        return Fact.of(kind)
                .by(by.id())
                .on(code)
                .in(by.sector())
                .detail("agency", by.agency().value())
                .detail("receiver", to.agency().value())
                .detail("duty", to.duty().value());
    }
}
