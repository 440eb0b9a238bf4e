package org.waymark.casework.consent;

import org.springframework.stereotype.Component;
import org.waymark.engine.spi.ProcedureAction;
import org.waymark.shared.RoutingFacts;

/**
 * Action {@code endGrants}: ends every consent that is granted in the case, or, with the property {@code given-by} = {@code self},
 * those that the person gave herself. Sets no fact.
 */
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
        if ("self".equals(call.properties().get("given-by"))) {
            grants.herOwn(call.caseCode());
        } else {
            grants.all(call.caseCode());
        }
        return RoutingFacts.none();
    }
}
