package org.waymark.casework;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.waymark.shared.CaseCode;
import org.waymark.shared.Edition;
import org.waymark.shared.FormKey;
import org.waymark.shared.OfficerId;
import org.waymark.shared.SopKey;

/** The rows of {@code case_answer}: added, read, never changed. */
@Repository
public class AnswerRows {

    private static final String INSERT = """
            insert into case_answer
                (id, case_code, field, block, part, sealed, form, run_id, task_id, step, procedure, edition, officer, at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private static final String IN_ORDER = """
            select a.*, r.run_id as referral from case_answer a left join referral r on r.run_id = a.run_id
            where a.case_code = ? and (?::timestamptz is null or a.at < ?) order by a.position
            """;

    private final JdbcTemplate template;
    private final JdbcClient jdbc;

    AnswerRows(JdbcTemplate template) {
        this.template = template;
        this.jdbc = JdbcClient.create(template);
    }

    /** Adds answers; nothing is ever changed. */
    public void add(CaseCode code, List<AnswerRow> rows) {
        template.batchUpdate(INSERT, rows.stream().map(row -> row.columns(code)).toList());
    }

    /** What counts now: for each field the newest answer, in the order in which they were first asked. */
    public Collection<AnswerRow> newest(CaseCode code) {
        return newest(code, null);
    }

    /** What counted at this time. @param before null for now */
    Collection<AnswerRow> newest(CaseCode code, @Nullable Instant before) {
        var newest = new LinkedHashMap<Slot, AnswerRow>();
        var until = before == null ? null : Utc.of(before);
        jdbc.sql(IN_ORDER)
                .params(code.value(), until, until)
                .query((row, number) -> Map.entry(
                        new Slot(row.getString("referral"), row.getString("block"), row.getString("field")), read(row)))
                .list()
                .forEach(answer -> newest.put(answer.getKey(), answer.getValue()));
        return newest.values();
    }

    /** Every answer of a block but those of referrals, oldest first: what counts and what counted before. */
    public List<AnswerRow> history(CaseCode code, String block) {
        return jdbc.sql("""
                        select a.* from case_answer a left join referral r on r.run_id = a.run_id
                        where a.case_code = ? and a.block = ? and r.run_id is null order by a.position
                        """)
                .params(code.value(), block)
                .query((row, number) -> read(row))
                .list();
    }

    /** What was answered after this time, in order, whether or not it counts any more. */
    List<AnswerRow> since(CaseCode code, Instant time) {
        return jdbc.sql("select * from case_answer where case_code = ? and at > ? order by position")
                .params(code.value(), Utc.of(time))
                .query((row, number) -> read(row))
                .list();
    }

    private static AnswerRow read(ResultSet row) throws SQLException {
        return new AnswerRow(
                row.getObject("id", UUID.class),
                row.getString("field"),
                row.getString("block"),
                row.getString("part"),
                row.getBytes("sealed"),
                new Asked(
                        new FormKey(row.getString("form")),
                        row.getString("run_id"),
                        row.getString("task_id"),
                        row.getString("step"),
                        new SopKey(row.getString("procedure")),
                        new Edition(row.getInt("edition"))),
                new OfficerId(row.getString("officer")),
                Utc.get(row, "at"));
    }

    /** A question asked again replaces its answer; in a referral, only that of the same referral. */
    private record Slot(@Nullable String referral, String block, String field) {}

    /**
     * Where a question was asked.
     *
     * @param run null for the start form, as {@code task} and {@code step}
     */
    public record Asked(
            FormKey form,
            @Nullable String run,
            @Nullable String task,
            @Nullable String step,
            SopKey procedure,
            Edition edition) {}

    /** One sealed answer. @param part with whose key it is sealed */
    public record AnswerRow(
            UUID id,
            String field,
            String block,
            String part,
            byte[] sealed,
            Asked asked,
            OfficerId officer,
            Instant at) {

        /** The place to which the value is sealed. */
        public static String place(UUID id, String field) {
            return "answer/" + id + "/" + field;
        }

        public String place() {
            return place(id, field);
        }

        private @Nullable Object[] columns(CaseCode code) {
            return new @Nullable Object[] {
                id,
                code.value(),
                field,
                block,
                part,
                sealed,
                asked.form().value(),
                asked.run(),
                asked.task(),
                asked.step(),
                asked.procedure().value(),
                asked.edition().number(),
                officer.value(),
                Utc.of(at)
            };
        }

        @Override
        public String toString() {
            return "AnswerRow[" + field + "]";
        }
    }
}
