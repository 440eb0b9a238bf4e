package org.waymark.casework;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.waymark.engine.events.StepClosed;
import org.waymark.engine.events.StepOpened;
import org.waymark.shared.AgencyKey;
import org.waymark.shared.CaseCode;
import org.waymark.shared.Edition;
import org.waymark.shared.RunId;
import org.waymark.shared.SopKey;
import org.waymark.shared.TaskId;

/** Remembers of each open task which step of which run it is, so that its answers are kept under them. */
@Component
public class CaseSteps {

    private final JdbcClient jdbc;

    CaseSteps(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @EventListener
    void on(StepOpened step) {
        jdbc.sql("insert into case_step (task_id, case_code, run_id, procedure, edition, step, agency, called_at)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        step.task().value(),
                        step.caseCode().value(),
                        step.run().value(),
                        step.sop().value(),
                        step.edition().number(),
                        step.step(),
                        step.agency() == null ? null : step.agency().value(),
                        step.calledAt())
                .update();
    }

    @EventListener
    void on(StepClosed step) {
        jdbc.sql("delete from case_step where task_id = ?")
                .param(step.task().value())
                .update();
    }

    /** The step that is due, if the task is open and of this case. */
    Optional<OpenStep> find(TaskId task, CaseCode code) {
        return jdbc.sql("select run_id, step from case_step where task_id = ? and case_code = ?")
                .params(task.value(), code.value())
                .query((row, number) -> new OpenStep(new RunId(row.getString(1)), row.getString(2)))
                .optional();
    }

    /** The agency-independent place of each step that is due in a case. */
    public List<DueStep> of(CaseCode code) {
        return jdbc.sql("select task_id, run_id, procedure, edition, step, agency, called_at from case_step"
                        + " where case_code = ? order by task_id")
                .param(code.value())
                .query((row, number) -> new DueStep(
                        new TaskId(row.getString("task_id")),
                        new RunId(row.getString("run_id")),
                        new SopKey(row.getString("procedure")),
                        new Edition(row.getInt("edition")),
                        row.getString("step"),
                        row.getString("agency") == null ? null : new AgencyKey(row.getString("agency")),
                        row.getString("called_at")))
                .list();
    }

    /** The open task of each run in which this agency is named by the procedure. */
    public Map<RunId, TaskId> askedOf(AgencyKey agency) {
        return jdbc
                .sql("select run_id, task_id from case_step where agency = ? order by task_id")
                .param(agency.value())
                .query((row, number) -> Map.entry(new RunId(row.getString(1)), new TaskId(row.getString(2))))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (one, other) -> one));
    }

    /**
     * A step that is due.
     *
     * @param agency the agency that the procedure names, null if the routing decides
     * @param calledAt the step of the case's own procedure that led here, null in that procedure itself
     */
    public record DueStep(
            TaskId task,
            RunId run,
            SopKey procedure,
            Edition edition,
            String step,
            @Nullable AgencyKey agency,
            @Nullable String calledAt) {}

    /** A step that is due. */
    record OpenStep(RunId run, String step) {}
}
