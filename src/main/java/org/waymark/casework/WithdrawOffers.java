package org.waymark.casework;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.waymark.engine.Engine;
import org.waymark.engine.spi.ProcedureAction;
import org.waymark.shared.RoutingFacts;

/**
 * Action {@code withdrawOffers}: one has said yes, so that whoever else is asked for the same service of the case is not asked
 * any more. Sets no fact.
 */
@Component
class WithdrawOffers implements ProcedureAction {

    private static final String REVOKE = "msg.referral.revoke";

    private final ReferralRows rows;
    // Late, since the engine needs the actions first.
    private final ObjectProvider<Engine> engine;

    WithdrawOffers(ReferralRows rows, ObjectProvider<Engine> engine) {
        this.rows = rows;
        this.engine = engine;
    }

    @Override
    public String name() {
        return "withdrawOffers";
    }

    @Override
    public RoutingFacts perform(Call call) {
        String service = call.facts().code("service").orElse("");
        rows.of(call.caseCode()).stream()
                .filter(other -> other.offeredBeside(call.run(), service))
                .forEach(other -> engine.getObject().tellAtRest(other.run(), REVOKE));
        return RoutingFacts.none();
    }
}
