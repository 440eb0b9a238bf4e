package org.waymark.engine.hooks;

import org.camunda.bpm.engine.RuntimeService;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.waymark.engine.spi.ProcedureAction;
import org.waymark.shared.RoutingFacts;

/**
 * Action {@code heedCase}: raises a flag of the run (property {@code fact}) that the case's spine holds by the same name, because
 * something became known meanwhile. What the run holds already stays.
 */
@Component
class HeedCase implements ProcedureAction {

    // Late, since the engine needs the actions first.
    private final ObjectProvider<RuntimeService> runtime;

    HeedCase(ObjectProvider<RuntimeService> runtime) {
        this.runtime = runtime;
    }

    @Override
    public String name() {
        return "heedCase";
    }

    @Override
    public RoutingFacts perform(Call call) {
        String fact = DrawnProperty.of(call, "fact");
        boolean held = runtime.getObject()
                        .createProcessInstanceQuery()
                        .processInstanceBusinessKey(call.caseCode().value())
                        .rootProcessInstances()
                        .variableValueEquals(fact, true)
                        .count()
                > 0;
        return held ? RoutingFacts.none().with(fact, true) : RoutingFacts.none();
    }
}
