package org.waymark.casework.risk;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.waymark.engine.spi.ProcedureAction;
import org.waymark.shared.RoutingFacts;
import org.waymark.shared.RoutingValue;

/**
 * Action {@code setRiskLevel}: rates the risk as a fact says (property {@code fact}, {@code riskLevel} if none), in the name of
 * the decision table or of {@code source}, {@code officer} or {@code survivor}; {@code discussed} names the fact that says
 * whether her own rating was talked about. A lower level than the one that counts is kept beside it until a supervisor lowers
 * it. Sets the facts that {@code counts} and {@code awaits} name: the level that counts now, and whether a supervisor is waited for.
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

    /** @throws IllegalArgumentException if the fact is there and no level, or the source is none */
    @Override
    public RoutingFacts perform(Call call) {
        RiskSource source = RiskSource.of(call.properties().getOrDefault("source", RiskSource.ADVICE.key()))
                .orElseThrow(() -> new IllegalArgumentException(call.element() + " names no source of a rating"));
        boolean awaits = said(call, source)
                .map(level -> risk.say(call.caseCode(), level, source, discussed(call)))
                .orElse(false);
        RoutingFacts facts = RoutingFacts.none();
        String awaited = call.properties().get("awaits");
        facts = awaited == null ? facts : facts.with(awaited, awaits);
        String counts = call.properties().get("counts");
        Optional<RiskLevel> level = risk.of(call.caseCode());
        return counts == null || level.isEmpty()
                ? facts
                : facts.with(counts, level.get().key());
    }

    /** What nobody answered, or she kept to herself, is no rating. */
    private static Optional<RiskLevel> said(Call call, RiskSource source) {
        String fact = call.properties().getOrDefault("fact", FACT);
        return call.facts()
                .code(fact)
                .filter(code ->
                        source != RiskSource.SURVIVOR || RiskLevel.of(code).isPresent())
                .map(code -> RiskLevel.of(code)
                        .orElseThrow(() -> new IllegalArgumentException("the fact " + fact + " is no level of risk")));
    }

    private static boolean discussed(Call call) {
        return Optional.ofNullable(call.properties().get("discussed"))
                .flatMap(call.facts()::get)
                .filter(said -> said.equals(new RoutingValue.Code("yes")) || said.equals(new RoutingValue.Flag(true)))
                .isPresent();
    }
}
