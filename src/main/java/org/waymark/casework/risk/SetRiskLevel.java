package org.waymark.casework.risk;

import org.springframework.stereotype.Component;
import org.waymark.engine.spi.ProcedureAction;
import org.waymark.shared.RoutingFacts;

/**
 * Action {@code setRiskLevel}: rates the risk as a routing fact says (property {@code fact}, {@code riskLevel} if none), which
 * a decision has set. A lower level than the one that counts is kept beside it until a supervisor lowers it. Sets no fact.
 */
@Component
class SetRiskLevel implements ProcedureAction {

    private static final String FACT = "riskLevel";

    private final CaseRisk risk;

    SetRiskLevel(CaseRisk risk) {
        this.risk = risk;
    }

    @Override
    public String name() {
        return "setRiskLevel";
    }

    /** @throws IllegalArgumentException if the fact is there and no level */
    @Override
    public RoutingFacts perform(Call call) {
        String fact = call.properties().getOrDefault("fact", FACT);
        call.facts()
                .code(fact)
                .map(code -> RiskLevel.of(code)
                        .orElseThrow(() -> new IllegalArgumentException("the fact " + fact + " is no level of risk")))
                .ifPresent(level -> risk.advise(call.caseCode(), level));
        return RoutingFacts.none();
    }
}
