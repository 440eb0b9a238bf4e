package org.waymark.engine.hooks;

import java.time.ZoneId;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.engine.Engine;
import org.waymark.engine.book.FactVariables;
import org.waymark.engine.book.Shelf;
import org.waymark.shared.CaseCode;
import org.waymark.shared.Edition;
import org.waymark.shared.OfficerId;
import org.waymark.shared.RoutingFacts;
import org.waymark.shared.RunId;
import org.waymark.shared.SopKey;
import org.waymark.shared.TaskId;

/** Moves cases by Camunda's services; whatever the engine did is in the ledger when a method returns. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
class EngineFace implements Engine {

    // The engine puts its own question together anew each time, which takes longer than the answer.
    private static final String OPEN = "select count(*) from act_ru_task where id_ = #{task} and suspension_state_ = 1";

    private final RuntimeService runtime;
    private final TaskService tasks;
    private final Shelf shelf;
    private final Happenings happenings;
    private final Hearing hearing;
    private final CaseMessages messages;
    private final ZoneId zone;

    EngineFace(
            RuntimeService runtime,
            TaskService tasks,
            Shelf shelf,
            Happenings happenings,
            Hearing hearing,
            CaseMessages messages,
            ZoneId zone) {
        this.runtime = runtime;
        this.tasks = tasks;
        this.shelf = shelf;
        this.happenings = happenings;
        this.hearing = hearing;
        this.messages = messages;
        this.zone = zone;
    }

    @Override
    public RunId start(Edition edition, SopKey sop, CaseCode caseCode, RoutingFacts facts) {
        String definition = shelf.definition(edition, sop)
                .orElseThrow(() -> new IllegalArgumentException("edition " + edition + " has no procedure " + sop));
        var run = runtime.startProcessInstanceById(definition, caseCode.value(), FactVariables.kept(facts, zone));
        happenings.write();
        messages.deliver();
        return new RunId(run.getId());
    }

    @Override
    public void complete(TaskId task, RoutingFacts facts, RoutingFacts decisionInputs) {
        requireOpen(task);
        VariableMap variables = FactVariables.kept(facts, zone);
        variables.putAll(FactVariables.passing(decisionInputs, zone));
        happenings.passing(decisionInputs.values().keySet());
        whileOpen(() -> tasks.complete(task.value(), variables));
    }

    @Override
    public void assign(TaskId task, @Nullable OfficerId officer) {
        requireOpen(task);
        whileOpen(() -> tasks.setAssignee(task.value(), officer == null ? null : officer.value()));
    }

    @Override
    public boolean tell(RunId run, String message, RoutingFacts facts) {
        boolean heard = hearing.tell(run, message, facts);
        messages.deliver();
        return heard;
    }

    @Override
    public void tellAtRest(RunId run, String message) {
        messages.keep(run, message);
    }

    @Override
    public void cancel(RunId run) {
        runtime.deleteProcessInstanceIfExists(run.value(), "cancelled", false, true, false, false);
        happenings.write();
    }

    @Override
    @Transactional(propagation = Propagation.SUPPORTS)
    public boolean running(CaseCode caseCode, SopKey sop) {
        return messages.running(caseCode, sop.value());
    }

    @Override
    @Transactional(propagation = Propagation.SUPPORTS)
    public RoutingFacts facts(RunId run) {
        VariableMap variables = Variables.createVariables();
        runtime.createVariableInstanceQuery()
                .executionIdIn(run.value())
                .disableBinaryFetching()
                .disableCustomObjectDeserialization()
                .list()
                .forEach(variable -> variables.put(variable.getName(), variable.getValue()));
        return FactVariables.facts(variables);
    }

    // Asked before, since an exception out of the engine would leave the whole act to be rolled back.
    private void requireOpen(TaskId task) {
        if (tasks.createNativeTaskQuery()
                        .sql(OPEN)
                        .parameter("task", task.value())
                        .count()
                == 0) {
            throw new TaskGone();
        }
    }

    private void whileOpen(Runnable act) {
        try {
            act.run();
        } catch (OptimisticLockingException someoneWasFirst) {
            throw new TaskGone();
        }
        happenings.write();
        messages.deliver();
    }
}
