package org.waymark.book;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.waymark.shared.CaseCode;

/** What the engine holds of one case at one moment, read once: four questions, however much waits. */
record CaseNow(
        Map<String, ProcessInstance> runs, List<Task> open, List<Job> ticking, Map<String, Map<String, Object>> facts) {

    private static final String TASKS = "select t.* from act_ru_task t"
            + " join act_ru_execution e on e.id_ = t.proc_inst_id_ where e.business_key_ = #{code}";

    static CaseNow of(ProcessEngine engine, CaseCode code) {
        Map<String, ProcessInstance> runs = engine
                .getRuntimeService()
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(code.value())
                .list()
                .stream()
                .collect(Collectors.toMap(ProcessInstance::getId, Function.identity()));
        return runs.isEmpty()
                ? new CaseNow(runs, List.of(), List.of(), Map.of())
                : new CaseNow(
                        runs, tasks(engine, code), timers(engine, runs.keySet()), variables(engine, runs.keySet()));
    }

    private static List<Task> tasks(ProcessEngine engine, CaseCode code) {
        return engine
                .getTaskService()
                .createNativeTaskQuery()
                .sql(TASKS)
                .parameter("code", code.value())
                .list()
                .stream()
                .sorted(Comparator.comparing(Task::getTaskDefinitionKey).thenComparing(Task::getCreateTime))
                .toList();
    }

    /** The one that is due first comes first. */
    private static List<Job> timers(ProcessEngine engine, Set<String> runs) {
        return engine.getManagementService().createJobQuery().processInstanceIds(runs).timers().list().stream()
                .sorted(Comparator.comparing(CaseNow::due).thenComparing(Job::getProcessDefinitionId))
                .toList();
    }

    private static Map<String, Map<String, Object>> variables(ProcessEngine engine, Set<String> runs) {
        var facts = new HashMap<String, Map<String, Object>>();
        engine.getRuntimeService()
                .createVariableInstanceQuery()
                .executionIdIn(runs.toArray(String[]::new))
                .list()
                .forEach(variable -> facts.computeIfAbsent(variable.getProcessInstanceId(), run -> new HashMap<>())
                        .put(variable.getName(), variable.getValue()));
        return facts;
    }

    static Instant due(Job job) {
        return job.getDuedate() == null ? Instant.EPOCH : job.getDuedate().toInstant();
    }

    /** The procedure that a definition of the engine is. */
    static String procedure(String definition) {
        return definition.substring(0, definition.indexOf(':'));
    }

    static String procedure(Task task) {
        return procedure(task.getProcessDefinitionId());
    }

    static String procedure(Job job) {
        return procedure(job.getProcessDefinitionId());
    }

    /** The runs of a procedure. */
    List<String> runsOf(String sop) {
        return runs.values().stream()
                .filter(run -> procedure(run.getProcessDefinitionId()).equals(sop))
                .map(ProcessInstance::getId)
                .toList();
    }

    /** Whether nothing waits for anybody, nor for time. */
    boolean over() {
        return open.isEmpty() && ticking.isEmpty();
    }

    Map<String, Object> factsOf(String run) {
        return facts.getOrDefault(run, Map.of());
    }

    /** Whether a run is this one or was called, directly or not, by it. */
    boolean within(String run, String caller) {
        ProcessInstance known = runs.get(run);
        return known != null && (run.equals(caller) || caller.equals(known.getRootProcessInstanceId()));
    }
}
