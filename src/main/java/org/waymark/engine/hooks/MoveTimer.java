package org.waymark.engine.hooks;

import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.waymark.engine.spi.ProcedureAction;
import org.waymark.shared.CaseCode;
import org.waymark.shared.RoutingFacts;
import org.waymark.shared.RoutingValue;

/**
 * Action {@code moveTimer}: a drawn timer of the case's spine that waits already (property {@code timer}) waits until the date that
 * {@code fact} names instead, be it sooner or later. Where none waits there is nothing to move. Sets no fact.
 */
@Component
class MoveTimer implements ProcedureAction {

    // Late, since the engine needs the actions first.
    private final ObjectProvider<RuntimeService> runtime;
    private final ObjectProvider<ManagementService> jobs;

    MoveTimer(ObjectProvider<RuntimeService> runtime, ObjectProvider<ManagementService> jobs) {
        this.runtime = runtime;
        this.jobs = jobs;
    }

    @Override
    public String name() {
        return "moveTimer";
    }

    @Override
    public RoutingFacts perform(Call call) {
        String timer = DrawnProperty.of(call, "timer");
        date(call, DrawnProperty.of(call, "fact")).ifPresent(date -> move(call.caseCode(), timer, Date.from(date)));
        return RoutingFacts.none();
    }

    private static Optional<Instant> date(Call call, String fact) {
        return call.facts().get(fact).map(value -> value instanceof RoutingValue.Moment date ? date.value() : null);
    }

    private void move(CaseCode code, String timer, Date date) {
        runtime.getObject()
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(code.value())
                .rootProcessInstances()
                .list()
                .forEach(root -> jobs.getObject()
                        .createJobQuery()
                        .processInstanceId(root.getId())
                        .activityId(timer)
                        .timers()
                        .list()
                        .forEach(job -> jobs.getObject().setJobDuedate(job.getId(), date)));
    }
}
