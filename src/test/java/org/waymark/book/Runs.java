package org.waymark.book;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.JobQuery;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.waymark.shared.CaseCode;

/** What the engine holds of one case: its runs, the steps that wait in them, the timers that tick. */
public final class Runs {

    private final ProcessEngine engine;
    private final CaseCode code;

    public Runs(ProcessEngine engine, CaseCode code) {
        this.engine = engine;
        this.code = code;
    }

    /** The steps that wait for somebody, each as often as it waits. */
    public List<String> waiting() {
        return tasks().map(Task::getTaskDefinitionKey).sorted().toList();
    }

    /** The one open step with this id. */
    Task open(String step) {
        List<Task> found =
                tasks().filter(task -> task.getTaskDefinitionKey().equals(step)).toList();
        if (found.size() != 1) {
            throw new AssertionError(step + " waits " + found.size() + " times; waiting are " + waiting());
        }
        return found.get(0);
    }

    /** The first of the open steps with this id. */
    Task any(String step) {
        return tasks().filter(task -> task.getTaskDefinitionKey().equals(step))
                .min(java.util.Comparator.comparing(Task::getId))
                .orElseThrow(() -> new AssertionError(step + " does not wait; waiting are " + waiting()));
    }

    /** The open step with this id in one run. */
    Task open(ProcessInstance run, String step) {
        return tasks().filter(task -> task.getProcessInstanceId().equals(run.getId()))
                .filter(task -> task.getTaskDefinitionKey().equals(step))
                .findFirst()
                .orElseThrow(() -> new AssertionError(step + " does not wait there; waiting are " + waiting()));
    }

    /** All steps that wait. */
    public Stream<Task> tasks() {
        return engine.getTaskService().createTaskQuery().processInstanceBusinessKey(code.value()).list().stream();
    }

    /** The one run of a procedure. */
    public ProcessInstance of(String sop) {
        return all(sop).findFirst().orElseThrow(() -> new AssertionError("nothing runs of " + sop));
    }

    /** The run of the referral to this service. */
    public ProcessInstance referral(String service) {
        return all("interagency-referral")
                .filter(run -> service.equals(fact(run, "service")))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no referral for " + service + "; waiting are " + waiting()));
    }

    public Stream<ProcessInstance> all(String sop) {
        return engine
                .getRuntimeService()
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(code.value())
                .processDefinitionKey(sop)
                .list()
                .stream();
    }

    /** A routing fact of a run. */
    public Object fact(ProcessInstance run, String name) {
        return engine.getRuntimeService().getVariable(run.getId(), name);
    }

    /** Lets the time of the one drawn timer of a run pass. */
    public void timePasses(ProcessInstance run) {
        fire(run, timers().processInstanceId(run.getId()).list());
    }

    /** Lets the time of this drawn timer of a run pass. @param event the id of the event that it is drawn on */
    public void timePasses(ProcessInstance run, String event) {
        fire(run, timers().processInstanceId(run.getId()).activityId(event).list());
    }

    /** Until when this drawn timer of a run waits. */
    Instant due(ProcessInstance run, String event) {
        return timers().processInstanceId(run.getId())
                .activityId(event)
                .singleResult()
                .getDuedate()
                .toInstant();
    }

    private JobQuery timers() {
        return engine.getManagementService().createJobQuery().timers();
    }

    private void fire(ProcessInstance run, List<Job> ticking) {
        if (ticking.size() != 1) {
            throw new AssertionError(ticking.size() + " timers tick in " + run.getProcessDefinitionId());
        }
        engine.getManagementService().executeJob(ticking.get(0).getId());
    }

    /** Every drawn timer that ticks in the case. */
    Stream<Job> ticking() {
        return engine
                .getRuntimeService()
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(code.value())
                .list()
                .stream()
                .flatMap(
                        run -> engine
                                .getManagementService()
                                .createJobQuery()
                                .processInstanceId(run.getId())
                                .timers()
                                .list()
                                .stream());
    }
}
