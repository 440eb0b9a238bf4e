package org.waymark.casework.finding;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.waymark.casework.finding.Duplicate.Answer;
import org.waymark.casework.finding.Duplicate.State;
import org.waymark.shared.CaseCode;
import org.waymark.shared.OfficerId;
import org.waymark.vault.Likeness;

/** The rows of {@code possible_duplicate} and {@code duplicate_answer}. */
@Repository
class DuplicateRows {

    private final JdbcClient jdbc;
    private final Clock clock;

    DuplicateRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void add(CaseCode some, CaseCode another, Likeness likeness, boolean told) {
        boolean inOrder = some.value().compareTo(another.value()) < 0;
        jdbc.sql("""
                        insert into possible_duplicate (id, one, other, likeness, state, told, found_at)
                        values (?, ?, ?, ?, 'open', ?, ?)
                        """)
                .params(
                        UUID.randomUUID(),
                        (inOrder ? some : another).value(),
                        (inOrder ? another : some).value(),
                        likeness.key(),
                        told,
                        now())
                .update();
    }

    void change(Duplicate duplicate, Likeness likeness, State state) {
        jdbc.sql("update possible_duplicate set likeness = ?, state = ? where id = ?")
                .params(likeness.key(), state.key(), duplicate.id())
                .update();
    }

    void decide(Duplicate duplicate, State state, OfficerId officer) {
        jdbc.sql("update possible_duplicate set state = ?, decided_by = ?, decided_at = ? where id = ?")
                .params(state.key(), officer.value(), now(), duplicate.id())
                .update();
    }

    Optional<Duplicate> find(UUID id) {
        return jdbc.sql("select * from possible_duplicate where id = ?")
                .param(id)
                .query(DuplicateRows::read)
                .optional();
    }

    /** Whether the case was joined with another, so that nothing is left to find out about it. */
    boolean joined(CaseCode code) {
        return jdbc.sql("select merged_into is not null from case_file where code = ?")
                .param(code.value())
                .query(Boolean.class)
                .single();
    }

    /** Those of one case, whatever came of them. */
    List<Duplicate> of(CaseCode code) {
        return jdbc.sql("select * from possible_duplicate where one = :code or other = :code order by found_at, id")
                .param("code", code.value())
                .query(DuplicateRows::read)
                .list();
    }

    /** Those that wait for a decision, oldest first. */
    List<Duplicate> waiting() {
        return jdbc.sql("""
                        select * from possible_duplicate d where state in ('open', 'asked') and not exists (
                            select 1 from case_file f where f.code in (d.one, d.other) and f.merged_into is not null)
                        order by found_at, id
                        """).query(DuplicateRows::read).list();
    }

    void answer(Duplicate duplicate, Answer answer) {
        jdbc.sql("""
                        insert into duplicate_answer (duplicate, case_code, answer, agrees, officer, at)
                        values (?, ?, ?, ?, ?, ?)
                        on conflict (duplicate, case_code) do update
                        set answer = excluded.answer, agrees = excluded.agrees, officer = excluded.officer, at = excluded.at
                        """)
                .params(
                        duplicate.id(),
                        answer.code().value(),
                        answer.answer(),
                        answer.agrees(),
                        answer.officer().value(),
                        answer.at().atOffset(ZoneOffset.UTC))
                .update();
    }

    List<Answer> answers(Duplicate duplicate) {
        return jdbc.sql("select * from duplicate_answer where duplicate = ? order by at, case_code")
                .param(duplicate.id())
                .query((row, number) -> new Answer(
                        new CaseCode(row.getString("case_code")),
                        row.getString("answer"),
                        row.getString("agrees"),
                        new OfficerId(row.getString("officer")),
                        row.getObject("at", OffsetDateTime.class).toInstant()))
                .list();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private static Duplicate read(ResultSet row, int number) throws SQLException {
        return new Duplicate(
                row.getObject("id", UUID.class),
                new CaseCode(row.getString("one")),
                new CaseCode(row.getString("other")),
                Likeness.of(row.getString("likeness")),
                State.of(row.getString("state")),
                row.getBoolean("told"),
                row.getObject("found_at", OffsetDateTime.class).toInstant());
    }
}
