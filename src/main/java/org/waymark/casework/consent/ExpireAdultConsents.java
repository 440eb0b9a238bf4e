package org.waymark.casework.consent;

import org.springframework.stereotype.Component;
import org.waymark.engine.spi.ProcedureAction;
import org.waymark.shared.RoutingFacts;

/**
 * Action {@code expireAdultConsents}: whoever was taken for an adult is, or may be, a child. What she agreed to by the rules
 * for adults ends; what was given by whoever may give it for this child goes on. Sets no fact.
 */
@Component
class ExpireAdultConsents implements ProcedureAction {

    private final ByAge consents;

    ExpireAdultConsents(ByAge consents) {
        this.consents = consents;
    }

    @Override
    public String name() {
        return "expireAdultConsents";
    }

    @Override
    public RoutingFacts perform(Call call) {
        consents.endWrongGivers(call.caseCode());
        return RoutingFacts.none();
    }
}
