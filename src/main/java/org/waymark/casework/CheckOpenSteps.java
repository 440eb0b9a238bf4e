package org.waymark.casework;

import org.springframework.stereotype.Component;
import org.waymark.engine.spi.ProcedureAction;
import org.waymark.shared.RoutingFacts;

/**
 * Action {@code checkOpenSteps}: whether anything is still to be done in the case outside the run that asks. Sets
 * {@code stepsOpen}.
 */
@Component
class CheckOpenSteps implements ProcedureAction {

    private final CaseSteps steps;

    CheckOpenSteps(CaseSteps steps) {
        this.steps = steps;
    }

    @Override
    public String name() {
        return "checkOpenSteps";
    }

    @Override
    public RoutingFacts perform(Call call) {
        boolean open =
                steps.of(call.caseCode()).stream().anyMatch(step -> !step.run().equals(call.run()));
        return RoutingFacts.none().with("stepsOpen", open);
    }
}
