package org.waymark.casework.restricted;

import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.waymark.casework.CaseSteps;
import org.waymark.casework.Conflicts;
import org.waymark.casework.Referral;
import org.waymark.casework.ReferralRows;
import org.waymark.casework.ReferralState;
import org.waymark.engine.Engine;
import org.waymark.shared.AgencyKey;
import org.waymark.shared.CaseCode;
import org.waymark.shared.RoutingFacts;
import org.waymark.shared.TaskId;

/**
 * Takes the referrals of a case away from agencies that may not know of it any more: an offer goes to the next agency, as if
 * they had declined; what they have taken on is taken back.
 */
@Component
class ConflictedReferrals {

    /** What {@code interagency-referral} hears and asks: cases in flight hold these names, so they stay. */
    private static final String REVOKE = "msg.referral.revoke";

    private static final RoutingFacts DECLINED = RoutingFacts.none().with("answer", "decline");

    private final ReferralRows rows;
    private final CaseSteps steps;
    private final Conflicts conflicts;
    private final Engine engine;

    ConflictedReferrals(ReferralRows rows, CaseSteps steps, Conflicts conflicts, Engine engine) {
        this.rows = rows;
        this.steps = steps;
        this.conflicts = conflicts;
        this.engine = engine;
    }

    void moveOn(CaseCode code) {
        Set<AgencyKey> barred = conflicts.of(code);
        rows.of(code).stream()
                .filter(referral -> referral.receiver() != null && barred.contains(referral.receiver()))
                .forEach(this::away);
    }

    private void away(Referral referral) {
        Optional<TaskId> asked = Optional.ofNullable(referral.receiver())
                .map(receiver -> steps.askedOf(receiver).get(referral.run()));
        if (referral.state() == ReferralState.OFFERED && asked.isPresent()) {
            engine.complete(asked.get(), DECLINED, RoutingFacts.none());
        } else if (referral.state() == ReferralState.OFFERED
                || referral.state() == ReferralState.ACCEPTED
                || referral.state() == ReferralState.STARTED) {
            engine.tell(referral.run(), REVOKE, RoutingFacts.none());
        }
    }
}
