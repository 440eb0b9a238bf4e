package org.waymark.worklist;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.waymark.shared.CaseCode;
import org.waymark.shared.TaskId;

/** The rows of {@code deadline}: what has been said of each limit, and when the next word is due. */
@Repository
class DeadlineRows {

    private final JdbcClient jdbc;

    DeadlineRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param held since when the time of the case stands still, null while it runs */
    void add(TaskId task, CaseCode caseCode, Instant born, StepLimits.Limit limit, @Nullable Instant held) {
        jdbc.sql("""
                        insert into deadline (task, case_code, born, due, next_at, told, held_at, warnings)
                        values (:task, :case, :born, :due, :next, :told, :held, :warnings)
                        """)
                .param("task", task.value())
                .param("case", caseCode.value())
                .param("born", WorkItems.utc(born))
                .param("due", WorkItems.utc(limit.due()))
                .param(
                        "next",
                        WorkItems.utc(limit.warnings().next(0, limit.due()).orElseThrow()))
                .param("warnings", limit.warnings().seconds())
                .param("told", limit.told())
                .param("held", held == null ? null : WorkItems.utc(held))
                .update();
    }

    void remove(TaskId task) {
        jdbc.sql("delete from deadline where task = ?").param(task.value()).update();
    }

    /** StepLimits of which a word is due, longest due first; not locked, so that looking holds up nobody. */
    List<Due> due(Instant now, int limit) {
        return jdbc.sql("""
                        select task, case_code from deadline where next_at <= :now and held_at is null
                        order by next_at limit :limit
                        """)
                .param("now", WorkItems.utc(now))
                .param("limit", limit)
                .query((row, number) -> new Due(new TaskId(row.getString(1)), new CaseCode(row.getString(2))))
                .list();
    }

    /** The limit, locked, if a word is still due and no other node is saying it. */
    Optional<Deadline> lock(TaskId task, Instant now) {
        return jdbc.sql("""
                        select task, case_code, born, due, stage, told, warnings from deadline
                        where task = :task and next_at <= :now and held_at is null for update skip locked
                        """)
                .param("task", task.value())
                .param("now", WorkItems.utc(now))
                .query((row, number) -> new Deadline(
                        new TaskId(row.getString("task")),
                        new CaseCode(row.getString("case_code")),
                        row.getObject("born", OffsetDateTime.class).toInstant(),
                        row.getObject("due", OffsetDateTime.class).toInstant(),
                        Warnings.ofSeconds((Long[]) row.getArray("warnings").getArray()),
                        row.getString("told")))
                .optional();
    }

    /** Stops the time of a case; where it stands already it goes on standing. @param running the tasks whose time goes on */
    void hold(CaseCode caseCode, Collection<TaskId> running, Instant at) {
        jdbc.sql("update deadline set held_at = :at where case_code = :case and held_at is null"
                        + " and task <> all (string_to_array(:running, ','))")
                .param("at", WorkItems.utc(at))
                .param("case", caseCode.value())
                .param("running", WorkItems.joined(running))
                .update();
    }

    /** Lets the time of a case run on: every limit shifts by as long as it stood. */
    void release(CaseCode caseCode, Instant at) {
        jdbc.sql("""
                        update deadline set born = born + (:at - held_at), due = due + (:at - held_at),
                            next_at = next_at + (:at - held_at), held_at = null
                        where case_code = :case and held_at is not null
                        """)
                .param("at", WorkItems.utc(at))
                .param("case", caseCode.value())
                .update();
    }

    void said(Deadline deadline, int said) {
        jdbc.sql("update deadline set stage = :stage, next_at = :next where task = :task")
                .param("stage", said)
                .param(
                        "next",
                        deadline.warnings()
                                .next(said, deadline.due())
                                .map(WorkItems::utc)
                                .orElse(null))
                .param("task", deadline.task().value())
                .update();
    }

    /** A limit of which a word is due. */
    record Due(TaskId task, CaseCode caseCode) {}

    /** A limit, as kept. @param told the duty that hears of it when it passes */
    record Deadline(
            TaskId task,
            CaseCode caseCode,
            Instant born,
            Instant due,
            Warnings warnings,
            @Nullable String told) {}
}
