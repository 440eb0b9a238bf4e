package org.waymark.ledger;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.waymark.shared.CaseCode;
import org.waymark.shared.Edition;
import org.waymark.shared.OfficerId;
import org.waymark.shared.SectorKey;
import org.waymark.shared.SopKey;
import org.waymark.shared.TaskId;

/** Reads a row of the event table back into the fact that was appended. */
final class EventRow {

    static final String COLUMNS =
            "e.id, e.at, e.kind, e.officer, e.case_code, e.task_id, e.procedure, e.edition, e.sector,"
                    + " e.details, e.commitments";

    private static final JsonMapper JSON = new JsonMapper();
    private static final TypeReference<Map<String, String>> DETAILS = new TypeReference<>() {};
    private static final TypeReference<List<Fact.Commitment>> COMMITMENTS = new TypeReference<>() {};

    private EventRow() {}

    static Instant at(ResultSet row) throws SQLException {
        return row.getObject("at", OffsetDateTime.class).toInstant();
    }

    static Fact fact(ResultSet row) throws SQLException {
        int edition = row.getInt("edition");
        return new Fact(
                FactKind.of(row.getString("kind")),
                key(row, "officer", OfficerId::new),
                key(row, "case_code", CaseCode::new),
                key(row, "task_id", TaskId::new),
                key(row, "procedure", SopKey::new),
                edition == 0 ? null : new Edition(edition),
                key(row, "sector", SectorKey::new),
                json(row.getString("details"), DETAILS),
                json(row.getString("commitments"), COMMITMENTS));
    }

    private static <T> @Nullable T key(ResultSet row, String column, Function<String, T> type) throws SQLException {
        String value = row.getString(column);
        return value == null ? null : type.apply(value);
    }

    private static <T> T json(String text, TypeReference<T> type) {
        try {
            return JSON.readValue(text, type);
        } catch (JsonProcessingException malformed) {
            throw new IllegalArgumentException("a row of audit_event is not as it was written", malformed);
        }
    }
}
