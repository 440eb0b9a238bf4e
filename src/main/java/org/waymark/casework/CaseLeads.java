package org.waymark.casework;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.waymark.shared.CaseCode;
import org.waymark.shared.OfficerId;

/** Who leads each case, one officer at a time, and who did before. */
@Repository
public class CaseLeads {

    private final JdbcClient jdbc;
    private final Clock clock;

    CaseLeads(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The officer who leads the case now; empty before one is named, and after the case was closed. */
    public Optional<OfficerId> of(CaseCode code) {
        return jdbc.sql("select officer from case_lead where case_code = ? and until is null")
                .param(code.value())
                .query(String.class)
                .optional()
                .map(OfficerId::new);
    }

    /** All who lead or led it, newest first. */
    public List<Lead> all(CaseCode code) {
        return jdbc.sql("select * from case_lead where case_code = ? order by since desc, id desc")
                .param(code.value())
                .query(CaseLeads::read)
                .list();
    }

    /** Names the lead; whoever led before leads no more. @param why a code */
    public void name(CaseCode code, OfficerId officer, OfficerId by, String why) {
        end(code);
        jdbc.sql("insert into case_lead (case_code, officer, named_by, why, since) values (?, ?, ?, ?, ?)")
                .params(code.value(), officer.value(), by.value(), why, Utc.of(clock.instant()))
                .update();
    }

    /** Leaves the case without a lead. */
    public void end(CaseCode code) {
        jdbc.sql("update case_lead set until = ? where case_code = ? and until is null")
                .params(Utc.of(clock.instant()), code.value())
                .update();
    }

    private static Lead read(ResultSet row, int number) throws SQLException {
        return new Lead(
                new OfficerId(row.getString("officer")),
                new OfficerId(row.getString("named_by")),
                row.getString("why"),
                Utc.get(row, "since"),
                Utc.getOrNull(row, "until"));
    }

    /** A time in which one officer led a case. @param why a code @param until null while it lasts */
    public record Lead(
            OfficerId officer,
            OfficerId namedBy,
            String why,
            Instant since,
            @Nullable Instant until) {}
}
