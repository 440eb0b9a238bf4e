package org.waymark.casework;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.waymark.engine.Engine;
import org.waymark.engine.events.MilestoneReached;
import org.waymark.ledger.Fact;
import org.waymark.ledger.Ledger;
import org.waymark.shared.AgencyKey;

/** Keeps the referrals in step with their procedure: the diagram says when, the aggregate says whether it may be. */
@Component
class ReferralDesk {

    private static final String STATE = "referral-state";
    /** How long those who served a survivor may look back after a referral ended well. */
    private static final Duration LOOKING_BACK = Duration.ofDays(30);

    private final ReferralRows rows;
    private final ReferralDrafts drafts;
    private final CareTeam team;
    private final Engine engine;
    private final Ledger ledger;
    private final Clock clock;

    ReferralDesk(ReferralRows rows, ReferralDrafts drafts, CareTeam team, Engine engine, Ledger ledger, Clock clock) {
        this.rows = rows;
        this.drafts = drafts;
        this.team = team;
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
        Referral before = rows.find(reached.run())
                .orElseGet(() -> drafts.of(reached.run(), reached.caseCode(), engine.facts(reached.run())));
        Referral now = before.become(ReferralState.valueOf(state), reached.at());
        rows.save(now);
        ledger.append(fact(now, reached));
        dismissIfOver(now);
    }

    private static Fact fact(Referral referral, MilestoneReached reached) {
        @Nullable AgencyKey receiver = referral.receiver();
        return Fact.of(referral.state().fact())
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
