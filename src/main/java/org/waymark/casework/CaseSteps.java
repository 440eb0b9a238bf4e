package org.waymark.casework;

import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.waymark.engine.events.StepClosed;
import org.waymark.engine.events.StepOpened;
import org.waymark.shared.CaseCode;
import org.waymark.shared.RunId;
import org.waymark.shared.TaskId;

/** Remembers of each open task which step of which run it is, so that its answers are kept under them. */
@Component
class CaseSteps {

    private final JdbcClient jdbc;

    CaseSteps(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @EventListener
    void on(StepOpened step) {
        jdbc.sql(
                        "insert into case_step (task_id, case_code, run_id, procedure, edition, step) values (?, ?, ?, ?, ?, ?)")
                .params(
                        step.task().value(),
                        step.caseCode().value(),
                        step.run().value(),
                        step.sop().value(),
                        step.edition().number(),
                        step.step())
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

    /** A step that is due. */
    record OpenStep(RunId run, String step) {}
}
