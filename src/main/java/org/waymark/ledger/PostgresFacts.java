package org.waymark.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.shared.CaseCode;

/** Reads facts by the indexes of the event table, page by page or streamed. */
class PostgresFacts implements Facts {

    private static final String SELECT = "select " + EventRow.COLUMNS + ", l.idx"
            + " from audit_event e left join log_entry l on l.event_id = e.id where ";
    private static final String CASES = "select " + EventRow.COLUMNS
            + ", l.idx, total.facts, total.newest, total.waiting"
            + " from audit_event e left join log_entry l on l.event_id = e.id cross join lateral"
            + " (select count(*) as facts, max(a.at) as newest, count(*) filter (where s.idx is null) as waiting"
            + "  from audit_event a left join log_entry s on s.event_id = a.id where a.case_code = e.case_code) total"
            + " where e.kind = 'case-opened' and e.case_code is not null";
    private static final int FETCH = 500;

    private final JdbcClient jdbc;
    private final JdbcTemplate streaming;

    PostgresFacts(DataSource database) {
        this.jdbc = JdbcClient.create(database);
        this.streaming = new JdbcTemplate(database);
        streaming.setFetchSize(FETCH);
    }

    @Override
    public List<RecordedFact> find(FactQuery query, long after, int limit) {
        return find(query, new Conditions().and("e.id > ?", after), "e.id", limit);
    }

    @Override
    public List<RecordedFact> newest(FactQuery query, long before, int limit) {
        return find(query, new Conditions().and("e.id < ?", before), "e.id desc", limit);
    }

    private List<RecordedFact> find(FactQuery query, Conditions where, String order, int limit) {
        where.and("e.case_code = ?", query.caseCode())
                .and("e.officer = ?", query.officer())
                .and("e.kind = ?", query.kind() == null ? null : query.kind().key())
                .and("e.at >= ?", query.from())
                .and("e.at < ?", query.to());
        return jdbc.sql(SELECT + where.sql() + " order by " + order + " limit " + limit)
                .params(where.values())
                .query(PostgresFacts::recorded)
                .list();
    }

    @Override
    public List<CaseInLog> cases(long before, int limit) {
        return jdbc.sql(CASES + " and e.id < ? order by e.id desc limit ?")
                .params(before, limit)
                .query(PostgresFacts::caseInLog)
                .list();
    }

    @Override
    public Optional<CaseInLog> openedCase(CaseCode caseCode) {
        return jdbc.sql(CASES + " and e.case_code = ? order by e.id limit 1")
                .param(caseCode.value())
                .query(PostgresFacts::caseInLog)
                .optional();
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY, readOnly = true)
    public Stream<RecordedFact> ofCase(CaseCode caseCode) {
        return streaming.queryForStream(
                SELECT + "e.case_code = ? order by e.id", PostgresFacts::recorded, caseCode.value());
    }

    @Override
    public Optional<RecordedFact> newest(CaseCode caseCode) {
        return jdbc.sql(SELECT + "e.case_code = ? order by e.id desc limit 1")
                .param(caseCode.value())
                .query(PostgresFacts::recorded)
                .optional();
    }

    private static RecordedFact recorded(ResultSet row, int number) throws SQLException {
        return new RecordedFact(
                row.getLong("id"), row.getObject("idx", Long.class), EventRow.at(row), EventRow.fact(row));
    }

    private static CaseInLog caseInLog(ResultSet row, int number) throws SQLException {
        RecordedFact opened = recorded(row, number);
        return new CaseInLog(
                Objects.requireNonNull(opened.fact().caseCode()),
                opened,
                row.getObject("newest", OffsetDateTime.class).toInstant(),
                row.getLong("facts"),
                row.getLong("waiting"));
    }

    /** The conditions of a query: those whose value is given. */
    private static final class Conditions {
        private final List<String> texts = new ArrayList<>();
        private final List<Object> values = new ArrayList<>();

        Conditions and(String text, @Nullable Object value) {
            if (value != null) {
                texts.add(text);
                values.add(plain(value));
            }
            return this;
        }

        String sql() {
            return String.join(" and ", texts);
        }

        List<Object> values() {
            return values;
        }

        private static Object plain(Object value) {
            if (value instanceof Instant moment) {
                return moment.atOffset(ZoneOffset.UTC);
            }
            return value instanceof Long number ? number : value.toString();
        }
    }
}
