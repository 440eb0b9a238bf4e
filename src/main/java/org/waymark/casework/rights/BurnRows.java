package org.waymark.casework.rights;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.waymark.casework.Utc;
import org.waymark.shared.CaseCode;
import org.waymark.shared.OfficerId;

/** The rows of {@code burn}. */
@Repository
class BurnRows {

    private final JdbcClient jdbc;

    BurnRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(Burn burn) {
        jdbc.sql("insert into burn (id, case_code, asked_by, asked, expires) values (?, ?, ?, ?, ?)")
                .params(
                        burn.id(),
                        burn.caseCode() == null ? null : burn.caseCode().value(),
                        burn.askedBy().value(),
                        Utc.of(burn.asked()),
                        Utc.of(burn.expires()))
                .update();
    }

    /** @return false if it does not wait any more */
    boolean confirm(UUID id, OfficerId by, Instant now) {
        return jdbc.sql("update burn set confirmed = :now, confirmed_by = :by where id = :id and confirmed is null"
                                + " and cancelled is null and expires > :now and asked_by <> :by")
                        .param("now", Utc.of(now))
                        .param("by", by.value())
                        .param("id", id)
                        .update()
                == 1;
    }

    /** @return false if it does not wait any more */
    boolean cancel(UUID id, OfficerId by, Instant now) {
        return jdbc.sql("update burn set cancelled = ?, cancelled_by = ? where id = ? and confirmed is null"
                                + " and cancelled is null")
                        .params(Utc.of(now), by.value(), id)
                        .update()
                == 1;
    }

    Optional<Burn> find(UUID id) {
        return jdbc.sql("select * from burn where id = ?")
                .param(id)
                .query(BurnRows::read)
                .optional();
    }

    /** When the keys of all cases were last destroyed. */
    Optional<Instant> lastOfAll() {
        return jdbc.sql("select confirmed from burn where case_code is null and confirmed is not null"
                        + " order by confirmed desc limit 1")
                .query((row, number) -> Utc.get(row, "confirmed"))
                .optional();
    }

    /** Whether one waits that this officer did not ask for. */
    boolean waits(OfficerId reader, Instant now) {
        return jdbc.sql("select exists(select 1 from burn where confirmed is null and cancelled is null"
                        + " and expires > ? and asked_by <> ?)")
                .params(Utc.of(now), reader.value())
                .query(Boolean.class)
                .single();
    }

    /** The newest, newest first. */
    List<Burn> newest(int limit) {
        return jdbc.sql("select * from burn order by asked desc, id limit ?")
                .param(limit)
                .query(BurnRows::read)
                .list();
    }

    /** Notes for every case that all of it was erased. */
    void noteAll(OfficerId by, Instant at) {
        jdbc.sql("""
                        insert into erasure (id, case_code, scope, why, officer, at)
                        select gen_random_uuid(), code, 'all', 'burn', ?, ? from case_file
                        """).params(by.value(), Utc.of(at)).update();
    }

    private static Burn read(ResultSet row, int number) throws SQLException {
        String code = row.getString("case_code");
        String confirmedBy = row.getString("confirmed_by");
        String cancelledBy = row.getString("cancelled_by");
        return new Burn(
                row.getObject("id", UUID.class),
                code == null ? null : new CaseCode(code),
                new OfficerId(row.getString("asked_by")),
                Utc.get(row, "asked"),
                Utc.get(row, "expires"),
                confirmedBy == null ? null : new OfficerId(confirmedBy),
                Utc.getOrNull(row, "confirmed"),
                cancelledBy == null ? null : new OfficerId(cancelledBy),
                Utc.getOrNull(row, "cancelled"));
    }
}
