package org.waymark.casework.retention;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.waymark.casework.Utc;
import org.waymark.shared.CaseCode;

/** The rows of {@code retention}; those of a case that was opened again rest until it closes. */
@Repository
class RetentionRows {

    private static final String STANDING = """
            select r.*, (select min(h.kind) from legal_hold h where h.case_code in (r.case_code, f.merged_into)
                    and h.lifted is null and (h.block is null or h.block = split_part(r.scope, '.', 1))) as held
            from retention r join case_file f on f.code = r.case_code and f.closed_at = r.planned_for
            left join case_file g on g.code = f.merged_into
            """;

    /** The second file of a person is kept as long as the one in which she goes on: its time runs from that one's closing. */
    private static final String IS_DUE = """
             r.done is null and r.due <= :now and (f.merged_into is null or g.closed_at is not null
                    and r.due + greatest(g.closed_at - f.closed_at, interval '0') <= :now)
            """;

    private final JdbcClient jdbc;

    RetentionRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Cases whose newest closing has no plan yet. */
    List<CaseCode> unplanned(int limit) {
        return jdbc.sql("""
                        select f.code from case_file f where f.state = 'closed' and not exists (
                            select 1 from retention r where r.case_code = f.code and r.planned_for = f.closed_at)
                        order by f.closed_at limit ?
                        """)
                .param(limit)
                .query((row, number) -> new CaseCode(row.getString(1)))
                .list();
    }

    void plan(CaseCode code, Instant closed, RetentionTable.Rule rule, Instant due) {
        jdbc.sql("""
                        insert into retention (case_code, scope, planned_for, due, basis, source, status)
                        values (?, ?, ?, ?, ?, ?, ?)
                        on conflict (case_code, scope) do update set planned_for = excluded.planned_for,
                            due = excluded.due, basis = excluded.basis, source = excluded.source,
                            status = excluded.status, done = null
                        """)
                .params(
                        code.value(),
                        rule.part(),
                        Utc.of(closed),
                        Utc.of(due),
                        rule.basis(),
                        rule.source(),
                        rule.status())
                .update();
    }

    List<Planned> of(CaseCode code) {
        return jdbc.sql(STANDING + " where r.case_code = ? order by r.due, r.scope")
                .param(code.value())
                .query(RetentionRows::read)
                .list();
    }

    /** What is due at this moment and kept by no law. */
    List<Planned> due(Instant now, int limit) {
        return jdbc.sql("select * from (" + STANDING + " where" + IS_DUE
                        + ") due where held is null order by due limit :limit")
                .param("now", Utc.of(now))
                .param("limit", limit)
                .query(RetentionRows::read)
                .list();
    }

    int held(Instant now) {
        return jdbc.sql("select count(*) from (" + STANDING + " where" + IS_DUE + ") due where held is not null")
                .param("now", Utc.of(now))
                .query(Integer.class)
                .single();
    }

    /** The row of what is due, locked; empty if another node has it or it is not due any more. */
    Optional<Planned> lock(CaseCode code, String scope, Instant now) {
        return jdbc.sql(STANDING + " where r.case_code = :case and r.scope = :scope and" + IS_DUE
                        + " for update of r skip locked")
                .param("case", code.value())
                .param("scope", scope)
                .param("now", Utc.of(now))
                .query(RetentionRows::read)
                .optional();
    }

    void done(CaseCode code, String scope, Instant at) {
        jdbc.sql("update retention set done = ? where case_code = ? and scope = ?")
                .params(Utc.of(at), code.value(), scope)
                .update();
    }

    /** What is not erased yet, next due first. */
    List<Planned> upcoming(int limit) {
        return jdbc.sql(STANDING + " where r.done is null order by r.due, r.case_code, r.scope limit ?")
                .param(limit)
                .query(RetentionRows::read)
                .list();
    }

    /** What was erased, newest first. */
    List<Planned> erased(int limit) {
        return jdbc.sql(STANDING + " where r.done is not null order by r.done desc, r.case_code, r.scope limit ?")
                .param(limit)
                .query(RetentionRows::read)
                .list();
    }

    private static Planned read(ResultSet row, int number) throws SQLException {
        return new Planned(
                new CaseCode(row.getString("case_code")),
                row.getString("scope"),
                Utc.get(row, "due"),
                row.getString("basis"),
                row.getString("source"),
                row.getString("status"),
                Utc.getOrNull(row, "done"),
                row.getString("held"));
    }
}
