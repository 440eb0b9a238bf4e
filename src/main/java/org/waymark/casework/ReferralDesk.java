package org.waymark.casework;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.waymark.engine.Engine;
import org.waymark.engine.events.MilestoneReached;
import org.waymark.ledger.Fact;
import org.waymark.ledger.FactKind;
import org.waymark.ledger.Ledger;
import org.waymark.shared.AgencyKey;

/** Keeps the referrals in step with their procedure: the diagram says when, the aggregate says whether it may be. */
@Component
class ReferralDesk {

    private static final String STATE = "referral-state";
    /** Names the service of a referral of the case that another run began: a stay ends what the placement began. */
    private static final String OF = "referral-of";
    /** How long those who served a survivor may look back after a referral ended well. */
    private static final Duration LOOKING_BACK = Duration.ofDays(30);

    private final ReferralRows rows;
    private final ReferralDrafts drafts;
    private final CareTeam team;
    private final SharedWithGuest shared;
    private final BedsOfReferrals beds;
    private final Engine engine;
    private final Ledger ledger;
    private final Clock clock;

    ReferralDesk(
            ReferralRows rows,
            ReferralDrafts drafts,
            CareTeam team,
            SharedWithGuest shared,
            BedsOfReferrals beds,
            Engine engine,
            Ledger ledger,
            Clock clock) {
        this.rows = rows;
        this.drafts = drafts;
        this.team = team;
        this.shared = shared;
        this.beds = beds;
        this.engine = engine;
        this.ledger = ledger;
        this.clock = clock;
    }

    @EventListener
    void on(MilestoneReached reached) {
        String state = reached.properties().get(STATE);
        if (state == null) {
            return;
        }
        // She may decline, or the sender may revoke, before anyone was asked: then the referral begins and ends here.
        Optional<Referral> other = other(reached);
        if (reached.properties().containsKey(OF) && other.isEmpty()) {
            return;
        }
        Referral before = other.or(() -> rows.find(reached.run()))
                .orElseGet(() -> drafts.of(reached.run(), reached.caseCode(), reached.facts()));
        Referral now = based(before.become(ReferralState.valueOf(state), reached.at()));
        rows.save(now);
        beds.follow(now, reached.facts());
        ledger.append(fact(now.state().fact(), now, reached));
        if (now.state() == ReferralState.ACCEPTED) {
            ledger.append(disclosed(now, reached));
        }
        dismissIfOver(now);
    }

    /** The oldest referral that the agency of this run has at work, if the milestone is about one that another run began. */
    private Optional<Referral> other(MilestoneReached reached) {
        String receiver = reached.facts().code("receiver").orElse("");
        return Optional.ofNullable(reached.properties().get(OF))
                .flatMap(service -> rows.of(reached.caseCode()).stream()
                        .filter(one -> one.service().equals(service) && one.state() == ReferralState.STARTED)
                        .filter(one ->
                                one.receiver() != null && one.receiver().value().equals(receiver))
                        .findFirst());
    }

    /** D5 was asked right before the offer: what it said then holds for all that is shared with this receiver. */
    private Referral based(Referral referral) {
        return referral.state() == ReferralState.ACCEPTED
                ? referral.under(engine.facts(referral.run()).code("disclosure").orElse(null))
                : referral;
    }

    /** From now on the receiver may read what the survivor agreed to share, or what the law says. */
    private Fact disclosed(Referral referral, MilestoneReached reached) {
        String blocks = shared.blocks(referral, reached.edition()).stream()
                .sorted(BlockOrder.INSTANCE)
                .collect(Collectors.joining(" "));
        return fact(FactKind.DATA_DISCLOSED, referral, reached)
                .detail("purpose", Purpose.P2.name())
                .detail("basis", referral.basis())
                .detail("blocks", blocks);
    }

    private static Fact fact(FactKind kind, Referral referral, MilestoneReached reached) {
        @Nullable AgencyKey receiver = referral.receiver();
        return Fact.of(kind)
                .on(referral.caseCode())
                .under(reached.sop(), reached.edition())
                .detail("run", referral.run().value())
                .detail("service", referral.service())
                .detail("sender", referral.sender().value())
                .detail("receiver", receiver == null ? null : receiver.value());
    }

    private void dismissIfOver(Referral referral) {
        AgencyKey receiver = referral.receiver();
        if (receiver == null || !referral.state().endsOffer()) {
            return;
        }
        boolean served = referral.state() == ReferralState.COMPLETED || referral.state() == ReferralState.RETURNED;
        Instant now = clock.instant();
        team.dismiss(referral.caseCode(), receiver, served ? now.plus(LOOKING_BACK) : now);
    }
}
