package org.waymark.casework.rights;

import org.springframework.stereotype.Component;
import org.waymark.engine.spi.ProcedureAction;
import org.waymark.shared.Acting;
import org.waymark.shared.OfficerId;
import org.waymark.shared.RoutingFacts;

/**
 * Action {@code holdRecord}: keeps the whole case from being erased, for the reason that is drawn (property {@code hold}, such as
 * {@code evidence}); the protection officer lifts it. Sets no fact.
 */
@Component
class HoldRecord implements ProcedureAction {

    private static final OfficerId NOBODY = new OfficerId("procedure");

    private final LegalHolds holds;

    HoldRecord(LegalHolds holds) {
        this.holds = holds;
    }

    @Override
    public String name() {
        return "holdRecord";
    }

    @Override
    public RoutingFacts perform(Call call) {
        LegalHold.Kind kind = LegalHold.Kind.find(call.properties().get("hold"))
                .orElseThrow(
                        () -> new IllegalArgumentException(call.element() + " names no reason to hold the record"));
        holds.hold(call.caseCode(), kind, Acting.officer().orElse(NOBODY));
        return RoutingFacts.none();
    }
}
