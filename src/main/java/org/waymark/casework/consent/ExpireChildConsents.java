package org.waymark.casework.consent;

import java.time.Instant;
import org.springframework.stereotype.Component;
import org.waymark.engine.spi.ProcedureAction;
import org.waymark.shared.RoutingFacts;
import org.waymark.shared.RoutingValue;

/**
 * Action {@code expireChildConsents}: she is an adult now. What others agreed to for her ends; and, where a date fact is drawn
 * (property {@code before}), all that was agreed to before that day, by herself too. Sets no fact.
 */
@Component
class ExpireChildConsents implements ProcedureAction {

    private final ByAge consents;

    ExpireChildConsents(ByAge consents) {
        this.consents = consents;
    }

    @Override
    public String name() {
        return "expireChildConsents";
    }

    @Override
    public RoutingFacts perform(Call call) {
        String before = call.properties().get("before");
        if (before == null) {
            consents.endWrongGivers(call.caseCode());
        } else {
            consents.endGivenBefore(call.caseCode(), day(call, before));
        }
        return RoutingFacts.none();
    }

    private static Instant day(Call call, String fact) {
        if (call.facts().get(fact).orElse(null) instanceof RoutingValue.Moment moment) {
            return moment.value();
        }
        throw new IllegalArgumentException("the fact " + fact + " is no moment");
    }
}
