package org.waymark.engine.hooks;

import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.waymark.engine.spi.ProcedureAction;
import org.waymark.shared.RoutingFacts;

/**
 * Action {@code supersede}: older runs of the same procedure for the case stop where they wait at one of {@code steps} (blanks
 * between) and go to the event {@code end} instead. What they have given to others to do goes on; the flag that {@code fact} names,
 * if drawn, tells them on their way that they are replaced. Sets no fact in its own run.
 */
@Component
class Supersede implements ProcedureAction {

    // Late, since the engine needs the actions first.
    private final ObjectProvider<RuntimeService> runtime;

    Supersede(ObjectProvider<RuntimeService> runtime) {
        this.runtime = runtime;
    }

    @Override
    public String name() {
        return "supersede";
    }

    @Override
    public RoutingFacts perform(Call call) {
        Set<String> steps = Set.of(DrawnProperty.of(call, "steps").strip().split("\\s+"));
        String end = DrawnProperty.of(call, "end");
        String flag = call.properties().get("fact");
        for (String run : olderRuns(call)) {
            if (flag != null) {
                runtime.getObject().setVariable(run, flag, true);
            }
            stop(run, steps, end);
        }
        return RoutingFacts.none();
    }

    private List<String> olderRuns(Call call) {
        return runtime
                .getObject()
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(call.caseCode().value())
                .processDefinitionKey(call.sop().value())
                .list()
                .stream()
                .map(ProcessInstance::getId)
                .filter(run -> !run.equals(call.run().value()))
                .toList();
    }

    /** It comes to its own end, so that whoever called it goes on; to be torn away would leave them waiting for ever. */
    private void stop(String run, Set<String> steps, String end) {
        List<String> waiting = runtime.getObject().getActiveActivityIds(run).stream()
                .filter(steps::contains)
                .distinct()
                .toList();
        if (waiting.isEmpty()) {
            return;
        }
        var change = runtime.getObject().createProcessInstanceModification(run);
        waiting.forEach(change::cancelAllForActivity);
        // Last, since a run whose last act is to be cancelled counts as cancelled, and its caller with it.
        change.startBeforeActivity(end);
        change.execute();
    }
}
