package org.waymark.worklist;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.waymark.shared.CaseCode;
import org.waymark.shared.OfficerId;
import org.waymark.shared.RunId;
import org.waymark.shared.SectorKey;
import org.waymark.shared.TaskId;

/** The rows of {@code work_item}, one by one; lists for people are the {@link Inbox}'s. */
@Repository
class WorkItems {

    private static final String OPEN = " and state in ('available', 'claimed')";

    private final JdbcClient jdbc;

    WorkItems(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(WorkItem item) {
        jdbc.sql("""
                        insert into work_item (task, run, case_code, sop, edition, step, duties, agencies, sectors, sector,
                            handed_by, form, clock, not_by, not_officer, urgency, created, due, state, held_at, closed_to)
                        values (:task, :run, :case, :sop, :edition, :step, string_to_array(:duties, ','),
                            string_to_array(:agencies, ','), string_to_array(:sectors, ','), :sector,
                            :handedBy, :form, :clock, :notBy, :notOfficer, :urgency, :created, :due, 'available', :held,
                            string_to_array(:closed, ','))
                        """)
                .param("task", item.task().value())
                .param("run", item.run().value())
                .param("case", item.caseCode().value())
                .param("sop", item.sop().value())
                .param("edition", item.edition().number())
                .param("step", item.step())
                .param("duties", joined(item.duties()))
                .param("agencies", joined(item.agencies()))
                .param("sectors", joined(item.sectors()))
                .param("sector", text(item.sector()))
                .param("handedBy", text(item.handedBy()))
                .param("form", item.form().value())
                .param("clock", text(item.clock()))
                .param("notBy", item.notBy())
                .param("notOfficer", text(item.notOfficer()))
                .param("urgency", item.urgency())
                .param("created", utc(item.created()))
                .param("due", utc(item.due()))
                .param("held", item.heldAt() == null ? null : utc(item.heldAt()))
                .param("closed", joined(item.closedTo()))
                .update();
    }

    Optional<WorkItem> find(TaskId task) {
        return jdbc.sql(WorkItemRow.SELECT + "where w.task = ?")
                .param(task.value())
                .query(new WorkItemRow())
                .optional();
    }

    /** The steps of a run that were done, in the order in which they were. */
    List<WorkItem> doneIn(RunId run) {
        return jdbc.sql(WorkItemRow.SELECT + "where w.run = ? and w.state = 'done' order by w.done_at, w.task")
                .param(run.value())
                .query(new WorkItemRow())
                .list();
    }

    /** What is still to be done in a case, most urgent first. */
    List<WorkItem> openIn(CaseCode caseCode) {
        return jdbc.sql(WorkItemRow.SELECT
                        + "where w.case_code = ? and w.state in ('available', 'claimed') order by w.due, w.task")
                .param(caseCode.value())
                .query(new WorkItemRow())
                .list();
    }

    /** What this officer has taken and not done. */
    List<WorkItem> claimedBy(OfficerId officer) {
        return jdbc.sql(WorkItemRow.SELECT
                        + "where w.assignee = ? and w.state = 'claimed' order by w.case_code, w.task")
                .param(officer.value())
                .query(new WorkItemRow())
                .list();
    }

    /** Who did the step last in this run: the one officer who may not do the step that names it (four eyes). */
    Optional<OfficerId> lastToDo(RunId run, String step) {
        return jdbc.sql("""
                        select done_by from work_item where run = ? and step = ? and state = 'done'
                        order by done_at desc, task limit 1
                        """)
                .params(run.value(), step)
                .query((row, number) -> Optional.ofNullable(row.getString(1)).map(OfficerId::new))
                .optional()
                .flatMap(officer -> officer);
    }

    void take(TaskId task, OfficerId officer, @Nullable SectorKey sector) {
        jdbc.sql("""
                        update work_item set state = 'claimed', assignee = :officer, sector = coalesce(:sector, sector)
                        where task = :task
                        """)
                .param("officer", officer.value())
                .param("sector", text(sector))
                .param("task", task.value())
                .update();
    }

    void giveBack(TaskId task) {
        jdbc.sql("""
                        update work_item set state = 'available', assignee = null,
                            sector = case when cardinality(sectors) = 1 then sectors[1] end
                        where task = ?
                        """).param(task.value()).update();
    }

    void close(TaskId task, boolean completed, @Nullable OfficerId officer, Instant at) {
        jdbc.sql("update work_item set state = :state, done_by = :officer, done_at = :at where task = :task")
                .param("state", (completed ? WorkItem.State.DONE : WorkItem.State.CANCELLED).key())
                .param("officer", completed ? text(officer) : null)
                .param("at", utc(at))
                .param("task", task.value())
                .update();
    }

    /** Stops the time of the open steps of a case. @param running the tasks whose time goes on */
    void hold(CaseCode caseCode, Collection<TaskId> running, Instant at) {
        jdbc.sql("update work_item set held_at = :at where case_code = :case and held_at is null"
                        + " and task <> all (string_to_array(:running, ','))" + OPEN)
                .param("at", utc(at))
                .param("case", caseCode.value())
                .param("running", joined(running))
                .update();
    }

    /** The open steps of a case. */
    List<WorkItem> open(CaseCode caseCode) {
        return jdbc.sql(WorkItemRow.SELECT + "where case_code = :case" + OPEN)
                .param("case", caseCode.value())
                .query(new WorkItemRow())
                .list();
    }

    /** Lets the time of the open steps of a case run on: what is due shifts by as long as it stood. */
    void release(CaseCode caseCode, Instant at) {
        jdbc.sql("update work_item set created = created + (:at - held_at), due = due + (:at - held_at), held_at = null"
                        + " where case_code = :case and held_at is not null" + OPEN)
                .param("at", utc(at))
                .param("case", caseCode.value())
                .update();
    }

    /** Closes the open steps of a case to these officers, and to no others. */
    void close(CaseCode caseCode, Collection<OfficerId> officers) {
        jdbc.sql("update work_item set closed_to = string_to_array(:officers, ',') where case_code = :case" + OPEN)
                .param("officers", joined(officers))
                .param("case", caseCode.value())
                .update();
    }

    /** Gives an open item to others. */
    void move(TaskId task, Receiving.Lane lane, Collection<SectorKey> sectors) {
        jdbc.sql("""
                        update work_item set agencies = string_to_array(:agencies, ','), duties = string_to_array(:duties, ','),
                            sectors = string_to_array(:sectors, ','),
                            sector = case when assignee is null then :sector else sector end
                        where task = :task
                        """)
                .param("agencies", joined(lane.agencies()))
                .param("duties", joined(lane.duties()))
                .param("sectors", joined(sectors))
                .param("sector", sectors.size() == 1 ? sectors.iterator().next().value() : null)
                .param("task", task.value())
                .update();
    }

    static String joined(Collection<? extends Record> keys) {
        return keys.stream().map(Object::toString).collect(Collectors.joining(","));
    }

    static @Nullable String text(@Nullable Record key) {
        return key == null ? null : key.toString();
    }

    static java.time.OffsetDateTime utc(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }
}
