package org.waymark.casework.emergency;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.waymark.casework.Conflicts;
import org.waymark.casework.OpenEmergencies;
import org.waymark.directory.Viewer;
import org.waymark.shared.AgencyKey;
import org.waymark.shared.CaseCode;
import org.waymark.shared.OfficerId;
import org.waymark.shared.SectorKey;

/** The rows of {@code emergency_access} and {@code emergency_try}. */
@Repository
class EmergencyRows implements OpenEmergencies {

    private static final String LIST = "select * from emergency_access f where ";

    private final JdbcClient jdbc;
    private final Clock clock;

    EmergencyRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public Optional<UUID> open(Viewer viewer, CaseCode code) {
        return jdbc.sql("select id from emergency_access where case_code = ? and officer = ? and ended_at is null"
                        + " and ends_at > ? order by opened_at desc limit 1")
                .params(code.value(), viewer.id().value(), utc(clock.instant()))
                .query(UUID.class)
                .optional();
    }

    void add(Emergency one, byte[] reason) {
        jdbc.sql("insert into emergency_access (id, case_code, officer, agency, sector, reason, opened_at, ends_at)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        one.id(),
                        one.caseCode().value(),
                        one.officer().value(),
                        one.agency().value(),
                        one.sector() == null ? null : one.sector().value(),
                        reason,
                        utc(one.openedAt()),
                        utc(one.endsAt()))
                .update();
    }

    /** @return false if it had ended before */
    boolean end(UUID id, Instant at) {
        return jdbc.sql("update emergency_access set ended_at = ? where id = ? and ended_at is null")
                        .params(utc(at), id)
                        .update()
                == 1;
    }

    /** @return false if somebody had reviewed it before */
    boolean review(UUID id, OfficerId by, boolean justified, Instant at) {
        return jdbc.sql("update emergency_access set reviewed_by = ?, reviewed_at = ?, justified = ?"
                                + " where id = ? and reviewed_at is null")
                        .params(by.value(), utc(at), justified, id)
                        .update()
                == 1;
    }

    Optional<Emergency> find(UUID id) {
        return jdbc.sql(LIST + "id = ?").param(id).query(EmergencyRows::read).optional();
    }

    /** Of one case, newest first. */
    List<Emergency> of(CaseCode code) {
        return jdbc.sql(LIST + "case_code = ? order by opened_at desc, id")
                .param(code.value())
                .query(EmergencyRows::read)
                .list();
    }

    /** Of the cases in which the viewer has no conflict: those that nobody has reviewed, oldest first, and then those that were, newest first. */
    List<Emergency> all(Viewer viewer, int most) {
        return jdbc.sql(LIST + Conflicts.KNOWN_TO
                        + " order by reviewed_at is not null, reviewed_at desc, opened_at, id limit :most")
                .param("agency", viewer.agency().value())
                .param("officer", viewer.id().value())
                .param("most", most)
                .query(EmergencyRows::read)
                .list();
    }

    /** Those whose time has run out without the log saying so. */
    List<Emergency> over(Instant now, int most) {
        return jdbc.sql(LIST + "ended_at is null and ends_at <= ? order by ends_at limit ?")
                .params(utc(now), most)
                .query(EmergencyRows::read)
                .list();
    }

    byte[] reason(UUID id) {
        return jdbc.sql("select reason from emergency_access where id = ?")
                .param(id)
                .query((row, number) -> row.getBytes(1))
                .single();
    }

    /** Notes a try. @return how many the officer has made in this span of time, this one among them */
    int tried(OfficerId officer, Duration span) {
        Instant now = clock.instant();
        jdbc.sql("delete from emergency_try where at < ?")
                .param(utc(now.minus(span)))
                .update();
        jdbc.sql("insert into emergency_try (id, officer, at) values (?, ?, ?)")
                .params(UUID.randomUUID(), officer.value(), utc(now))
                .update();
        return jdbc.sql("select count(*) from emergency_try where officer = ?")
                .param(officer.value())
                .query(Integer.class)
                .single();
    }

    private static Emergency read(ResultSet row, int number) throws SQLException {
        @Nullable String sector = row.getString("sector");
        @Nullable String reviewer = row.getString("reviewed_by");
        return new Emergency(
                row.getObject("id", UUID.class),
                new CaseCode(row.getString("case_code")),
                new OfficerId(row.getString("officer")),
                new AgencyKey(row.getString("agency")),
                sector == null ? null : new SectorKey(sector),
                moment(row, "opened_at"),
                moment(row, "ends_at"),
                momentOrNull(row, "ended_at"),
                reviewer == null ? null : new OfficerId(reviewer),
                (Boolean) row.getObject("justified"));
    }

    private static Instant moment(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static @Nullable Instant momentOrNull(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
