package org.waymark.casework.flags;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.waymark.casework.Utc;
import org.waymark.casework.flags.CaseFlags.Change;
import org.waymark.shared.CaseCode;
import org.waymark.shared.OfficerId;

/** The rows of {@code case_flag}: added and read, never changed. */
@Repository
class FlagRows {

    private final JdbcClient jdbc;
    private final Clock clock;

    FlagRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void add(CaseCode code, CaseFlag flag, boolean raised, FlagReason reason, @Nullable OfficerId officer) {
        jdbc.sql("insert into case_flag (case_code, flag, raised, reason, officer, at) values (?, ?, ?, ?, ?, ?)")
                .params(
                        code.value(),
                        flag.key(),
                        raised,
                        reason.key(),
                        officer == null ? null : officer.value(),
                        Utc.of(clock.instant()))
                .update();
    }

    /** Every change, oldest first. */
    List<Change> of(CaseCode code) {
        return jdbc.sql("select * from case_flag where case_code = ? order by id")
                .param(code.value())
                .query((row, number) -> new Change(
                        CaseFlag.of(row.getString("flag")).orElseThrow(),
                        row.getBoolean("raised"),
                        row.getString("reason"),
                        row.getString("officer") == null ? null : new OfficerId(row.getString("officer")),
                        Utc.get(row, "at")))
                .list();
    }

    /** The change that counts of each flag that is raised. */
    static Map<CaseFlag, Change> raised(List<Change> changes) {
        return changes.stream()
                .collect(Collectors.toMap(Change::flag, one -> one, (before, after) -> after, java.util.TreeMap::new))
                .entrySet()
                .stream()
                .filter(one -> one.getValue().raised())
                .collect(Collectors.toMap(
                        Map.Entry::getKey, Map.Entry::getValue, (one, other) -> one, java.util.TreeMap::new));
    }
}
