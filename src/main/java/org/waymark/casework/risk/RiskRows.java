package org.waymark.casework.risk;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.waymark.casework.Utc;
import org.waymark.shared.CaseCode;
import org.waymark.shared.OfficerId;

/** The rows of {@code case_risk}: added and read, never changed. */
@Repository
class RiskRows {

    private final JdbcClient jdbc;

    RiskRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(CaseCode code, Rating rating) {
        OfficerId officer = rating.officer();
        jdbc.sql("""
                        insert into case_risk (id, case_code, level, source, lowers, discussed, reason, officer, at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        rating.id(),
                        code.value(),
                        rating.level().key(),
                        rating.source().key(),
                        rating.lowers(),
                        rating.discussed(),
                        rating.reason(),
                        officer == null ? null : officer.value(),
                        Utc.of(rating.at()))
                .update();
    }

    /** Every rating, oldest first. */
    List<Rating> of(CaseCode code) {
        return jdbc.sql("select * from case_risk where case_code = ? order by position")
                .param(code.value())
                .query((row, number) -> new Rating(
                        row.getObject("id", UUID.class),
                        RiskLevel.of(row.getString("level")).orElseThrow(),
                        RiskSource.of(row.getString("source")).orElseThrow(),
                        row.getBoolean("lowers"),
                        row.getBoolean("discussed"),
                        row.getBytes("reason"),
                        row.getString("officer") == null ? null : new OfficerId(row.getString("officer")),
                        Utc.get(row, "at")))
                .list();
    }
}
