package org.waymark.engine.hooks;

import org.springframework.stereotype.Component;
import org.waymark.engine.spi.ProcedureAction;
import org.waymark.shared.RoutingFacts;

/** Action {@code setFact}: sets the fact that is drawn (property {@code fact}) to a code, or to {@code true} or {@code false}. */
@Component
class SetFact implements ProcedureAction {

    @Override
    public String name() {
        return "setFact";
    }

    @Override
    public RoutingFacts perform(Call call) {
        String fact = DrawnProperty.of(call, "fact");
        String value = DrawnProperty.of(call, "value");
        boolean flag = value.equals("true") || value.equals("false");
        return flag
                ? RoutingFacts.none().with(fact, Boolean.parseBoolean(value))
                : RoutingFacts.none().with(fact, value);
    }
}
