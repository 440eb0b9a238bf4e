package org.waymark.casework.restricted;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.waymark.casework.Utc;
import org.waymark.shared.AgencyKey;
import org.waymark.shared.CaseCode;
import org.waymark.shared.OfficerId;

/** The rows of {@code concern}. */
@Repository
class ConcernRows {

    private static final String SELECT = "select * from concern ";

    private final JdbcClient jdbc;

    ConcernRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(Concern concern, byte[] sealed) {
        AgencyKey agency = concern.about().agency();
        OfficerId officer = concern.about().officer();
        jdbc.sql("insert into concern (id, case_code, about, agency, officer, sealed, at, matter)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        concern.id(),
                        concern.caseCode().value(),
                        concern.about().kind().key(),
                        agency == null ? null : agency.value(),
                        officer == null ? null : officer.value(),
                        sealed,
                        Utc.of(concern.at()),
                        concern.matter().key())
                .update();
    }

    void takeUp(UUID id, OfficerId by, Instant at) {
        jdbc.sql("update concern set taken_up_by = ?, taken_up_at = ? where id = ?")
                .params(by.value(), Utc.of(at), id)
                .update();
    }

    /** @return false if it had been closed before */
    boolean close(UUID id, OfficerId by, byte[] outcome, Instant at) {
        return jdbc.sql(
                                "update concern set closed_by = ?, closed_at = ?, outcome = ? where id = ? and closed_at is null")
                        .params(by.value(), Utc.of(at), outcome, id)
                        .update()
                == 1;
    }

    List<Concern> all() {
        return jdbc.sql(SELECT + "order by closed_at is not null, closed_at desc, at, id")
                .query(ConcernRows::read)
                .list();
    }

    List<Concern> of(CaseCode code) {
        return jdbc.sql(SELECT + "where case_code = ? order by at, id")
                .param(code.value())
                .query(ConcernRows::read)
                .list();
    }

    Optional<Concern> find(UUID id) {
        return jdbc.sql(SELECT + "where id = ?")
                .param(id)
                .query(ConcernRows::read)
                .optional();
    }

    byte[] sealed(UUID id) {
        return jdbc.sql("select sealed from concern where id = ?")
                .param(id)
                .query((row, number) -> row.getBytes(1))
                .single();
    }

    Optional<byte[]> outcome(UUID id) {
        return jdbc.sql("select outcome from concern where id = ? and outcome is not null")
                .param(id)
                .query((row, number) -> row.getBytes(1))
                .optional();
    }

    private static Concern read(ResultSet row, int number) throws SQLException {
        @Nullable String agency = row.getString("agency");
        return new Concern(
                row.getObject("id", UUID.class),
                new CaseCode(row.getString("case_code")),
                new Suspect(
                        Suspect.Kind.of(row.getString("about")).orElseThrow(),
                        agency == null ? null : new AgencyKey(agency),
                        officer(row, "officer")),
                Matter.of(row.getString("matter")),
                Utc.get(row, "at"),
                officer(row, "taken_up_by"),
                Utc.getOrNull(row, "taken_up_at"),
                officer(row, "closed_by"),
                Utc.getOrNull(row, "closed_at"));
    }

    private static @Nullable OfficerId officer(ResultSet row, String column) throws SQLException {
        @Nullable String id = row.getString(column);
        return id == null ? null : new OfficerId(id);
    }
}
