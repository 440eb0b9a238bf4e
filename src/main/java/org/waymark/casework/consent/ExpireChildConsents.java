package org.waymark.casework.consent;

import java.time.Instant;
import org.springframework.stereotype.Component;
import org.waymark.engine.spi.ProcedureAction;
import org.waymark.shared.RoutingFacts;
import org.waymark.shared.RoutingValue;

/**
 * Action {@code expireChildConsents}: she is an adult now. What others agreed to for her ends; and, where a date fact is drawn
 * (property {@code before}), all that was agreed to before that day, by herself too. Whatever is under way asks
 * her from now on, and nobody for her: {@code subjectChild} is false in the whole case.
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
        return byItsPath(call).with("subjectChild", false);
    }

    /** Who consents now, where the run has just decided it: an adult may be unable to. */
    private static RoutingFacts byItsPath(Call call) {
        return call.facts()
                .code("consentPath")
                .map(path -> RoutingFacts.none().with("consentPath", path))
                .orElse(RoutingFacts.none());
    }

    @Override
    public boolean setsInWholeCase() {
        return true;
    }

    private static Instant day(Call call, String fact) {
        if (call.facts().get(fact).orElse(null) instanceof RoutingValue.Moment moment) {
            return moment.value();
        }
        throw new IllegalArgumentException("the fact " + fact + " is no moment");
    }
}
