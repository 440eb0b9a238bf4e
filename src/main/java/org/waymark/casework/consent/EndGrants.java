package org.waymark.casework.consent;

import org.springframework.stereotype.Component;
import org.waymark.engine.spi.ProcedureAction;
import org.waymark.shared.RoutingFacts;

/** Action {@code endGrants}: ends every consent that is granted in the case. Sets no fact. */
@Component
class EndGrants implements ProcedureAction {

    private final GrantsEnded grants;

    EndGrants(GrantsEnded grants) {
        this.grants = grants;
    }

    @Override
    public String name() {
        return "endGrants";
    }

    @Override
    public RoutingFacts perform(Call call) {
        grants.all(call.caseCode());
        return RoutingFacts.none();
    }
}
