package org.waymark.ledger;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** Writes facts into the event table: one batch, in the order given, each checked for its place in the log first. */
final class EventTable {

    private static final JsonMapper JSON = new JsonMapper();
    private static final int BATCH = 100;

    private final JdbcTemplate jdbc;

    EventTable(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    void insert(Instant at, Collection<Fact> facts) {
        // The longest id there is, so that whatever number the event gets, its entry will fit.
        facts.forEach(fact -> CanonicalEntry.of(Long.MAX_VALUE, at, fact));
        jdbc.batchUpdate("""
                insert into audit_event
                    (at, kind, officer, case_code, task_id, procedure, edition, sector, details, commitments)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""", facts, BATCH, (row, fact) -> fill(row, at, fact));
    }

    private static void fill(PreparedStatement row, Instant at, Fact fact) throws SQLException {
        row.setObject(1, at.atOffset(ZoneOffset.UTC));
        row.setString(2, fact.kind().key());
        row.setString(3, text(fact.officer()));
        row.setString(4, text(fact.caseCode()));
        row.setString(5, text(fact.task()));
        row.setString(6, text(fact.procedure()));
        row.setObject(7, fact.edition() == null ? null : fact.edition().number(), Types.INTEGER);
        row.setString(8, text(fact.sector()));
        row.setObject(9, json(fact.details()), Types.OTHER);
        row.setObject(10, json(fact.commitments()), Types.OTHER);
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }

    private static String json(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
