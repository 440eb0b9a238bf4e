package org.waymark.casework.rights;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.waymark.casework.rights.RightsRequest.Decision;
import org.waymark.casework.rights.RightsRequest.Kind;
import org.waymark.engine.spi.ProcedureAction;
import org.waymark.shared.Acting;
import org.waymark.shared.RoutingFacts;

/**
 * Action {@code applyRightsDecision}: does what was decided on the survivor's request about her data. Takes the routing facts
 * {@code requestType} (access, correct, restrict, move, erase, withdraw), {@code decision} (granted, partial, refused) and
 * {@code scope} (blocks, separated by spaces; the request's own if there is none). Sets {@code decision} as it came out and
 * {@code rightsOutcome}; a request that was decided at the desk meanwhile stays decided.
 */
@Component
class ApplyRightsDecision implements ProcedureAction {

    private final RightsDesk desk;

    ApplyRightsDecision(RightsDesk desk) {
        this.desk = desk;
    }

    @Override
    public String name() {
        return "applyRightsDecision";
    }

    @Override
    public RoutingFacts perform(Call call) {
        Optional<Kind> kind = Kind.of(call.facts().code("requestType").orElse(null));
        Optional<Decision> decision = Decision.of(call.facts().code("decision").orElse(null));
        Optional<Scope> scope = call.facts().code("scope").map(Scope::of);
        return kind.flatMap(asked -> decision.flatMap(said -> desk.decideInTheProcedure(
                        call.caseCode(),
                        asked,
                        said,
                        scope.orElse(null),
                        Acting.officer().orElse(null))))
                .map(request -> RoutingFacts.none()
                        .with(
                                "decision",
                                String.valueOf(
                                        request.decision() == null
                                                ? ""
                                                : request.decision().key()))
                        .with("rightsOutcome", String.valueOf(request.outcome())))
                .orElseGet(() -> RoutingFacts.none().with("rightsOutcome", "decided-before"));
    }
}
