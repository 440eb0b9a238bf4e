package org.waymark.casework.htcds;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;
import org.waymark.casework.htcds.Counts.Table;
import org.waymark.shared.CaseCode;

/** The tables of counts that were told, by quarter, and the cases that each was made of. */
@Repository
class StatisticsRows {

    private final ObjectMapper json = new ObjectMapper();
    private final JdbcTemplate jdbc;
    private final Clock clock;

    StatisticsRows(JdbcTemplate jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Makes those who ask at once for a quarter that has no table yet queue. */
    void lock() {
        jdbc.queryForList("select 1 from (select pg_advisory_xact_lock(9, 1)) taken");
    }

    Optional<Told> find(String quarter) {
        return jdbc
                .query(
                        "select as_of, told from htcds_table where quarter = ?",
                        (row, number) -> told(row.getString(1), row.getString(2)),
                        quarter)
                .stream()
                .findFirst();
    }

    /** The newest there is. */
    Optional<Told> last() {
        return jdbc
                .query(
                        "select as_of, told from htcds_table order by quarter desc limit 1",
                        (row, number) -> told(row.getString(1), row.getString(2)))
                .stream()
                .findFirst();
    }

    Set<CaseCode> counted(String quarter) {
        return new HashSet<>(jdbc.query(
                "select case_code from htcds_counted where quarter = ?",
                (row, number) -> new CaseCode(row.getString(1)),
                quarter));
    }

    /** The codes of cases that were opened before this moment; of two that were joined the one that goes on. */
    List<CaseCode> openedBefore(Instant end) {
        return jdbc.query(
                "select code from case_file where opened_at < ? and merged_into is null order by code",
                (row, number) -> new CaseCode(row.getString(1)),
                end.atOffset(ZoneOffset.UTC));
    }

    void add(String quarter, Told told, Set<CaseCode> counted) {
        jdbc.update(
                "insert into htcds_table (quarter, as_of, told, made_at) values (?, ?, ?, ?)",
                quarter,
                told.asOf(),
                text(told.tables()),
                clock.instant().atOffset(ZoneOffset.UTC));
        jdbc.batchUpdate(
                "insert into htcds_counted (quarter, case_code) values (?, ?)",
                counted.stream()
                        .map(code -> new Object[] {quarter, code.value()})
                        .toList());
    }

    private String text(List<Table> tables) {
        try {
            return json.writeValueAsString(tables);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private Told told(String asOf, String tables) {
        try {
            return new Told(asOf, json.readValue(tables, new TypeReference<List<Table>>() {}));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** The counts as they are told. @param asOf the quarter at whose end they stood so */
    record Told(String asOf, List<Table> tables) {
        Told {
            tables = List.copyOf(tables);
        }
    }
}
