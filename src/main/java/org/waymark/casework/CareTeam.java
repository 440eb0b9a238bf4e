package org.waymark.casework;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.waymark.directory.Viewer;
import org.waymark.ledger.Fact;
import org.waymark.ledger.FactKind;
import org.waymark.ledger.Ledger;
import org.waymark.shared.AgencyKey;
import org.waymark.shared.CaseCode;
import org.waymark.shared.OfficerId;
import org.waymark.shared.SectorKey;

/** Who is admitted to a case: whoever opened it, does a task of it or was let in by those who answer for it. */
@Repository
public class CareTeam {

    private final JdbcClient jdbc;
    private final Ledger ledger;
    private final Clock clock;

    CareTeam(JdbcClient jdbc, Ledger ledger, Clock clock) {
        this.jdbc = jdbc;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** How an officer came to be admitted. */
    public enum Joined {
        OPENED,
        TASK,
        /** As one to whom the survivor was referred: sees no more than she agreed to share with them. */
        REFERRAL,
        /** By opening a closed case again: sees nothing from before, until let in by those who answer for it. */
        REOPENED,
        /** By the lead, a supervisor or the coordinator. */
        ADMITTED,
        /** With the care team of a second file of the same person. */
        MERGED;

        /** The name in tables and in the API. */
        public String key() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }

        private boolean widens(Joined before) {
            return switch (before) {
                case REFERRAL -> this != REFERRAL;
                case REOPENED -> this == ADMITTED;
                default -> false;
            };
        }

        static Joined of(String key) {
            return valueOf(key.toUpperCase(java.util.Locale.ROOT));
        }
    }

    /** Admits the viewer; joining twice is harmless, and ends no wider admission. */
    public void join(Viewer viewer, CaseCode code, Joined how) {
        if (admit(viewer, code, how)) {
            ledger.append(Fact.of(FactKind.CARE_TEAM_JOINED)
                    .by(viewer.id())
                    .on(code)
                    .in(viewer.sector())
                    .detail("agency", viewer.agency().value())
                    .detail("how", how.key()));
        }
    }

    /** Admits an officer without a word in the log, which is the caller's. @return false if they were admitted before */
    public boolean admit(Viewer officer, CaseCode code, Joined how) {
        Optional<Member> before = member(officer.id(), code);
        if (before.isPresent() && !how.widens(before.get().how())) {
            return false;
        }
        keepPast(officer.id(), code);
        jdbc.sql("""
                        insert into care_team (case_code, officer, agency, sector, how, joined_at) values (?, ?, ?, ?, ?, ?)
                        on conflict (case_code, officer) do update
                        set agency = excluded.agency, sector = excluded.sector, how = excluded.how,
                            joined_at = excluded.joined_at, until = null, ended_why = null
                        """)
                .params(
                        code.value(),
                        officer.id().value(),
                        officer.agency().value(),
                        officer.sector() == null ? null : officer.sector().value(),
                        how.key(),
                        Utc.of(clock.instant()))
                .update();
        return true;
    }

    private void keepPast(OfficerId officer, CaseCode code) {
        jdbc.sql("""
                        insert into care_team_past (case_code, officer, agency, sector, how, joined_at, until, ended_why)
                        select case_code, officer, agency, sector, how, joined_at, coalesce(least(until, :now), :now), ended_why
                        from care_team where case_code = :case and officer = :officer
                        """)
                .param("now", Utc.of(clock.instant()))
                .param("case", code.value())
                .param("officer", officer.value())
                .update();
    }

    /** The officer as a member, if they are one now. */
    public Optional<Member> member(OfficerId officer, CaseCode code) {
        return of(code).stream().filter(one -> one.officer().equals(officer)).findFirst();
    }

    /** The members, in the order in which they joined. */
    public List<Member> of(CaseCode code) {
        return jdbc.sql("select * from care_team where case_code = ? and (until is null or until > ?)"
                        + " order by joined_at, officer")
                .params(code.value(), Utc.of(clock.instant()))
                .query(CareTeam::read)
                .list();
    }

    /** Those who were members and are not now, or are by another admission, newest first. */
    public List<Past> past(CaseCode code) {
        return jdbc.sql("""
                        select * from (
                            select officer, agency, sector, how, joined_at, until, ended_why from care_team
                            where case_code = :case and until <= :now
                            union all
                            select officer, agency, sector, how, joined_at, until, ended_why from care_team_past
                            where case_code = :case) p
                        order by until desc, officer
                        """)
                .param("case", code.value())
                .param("now", Utc.of(clock.instant()))
                .query((row, number) -> new Past(read(row, number), Utc.get(row, "until"), row.getString("ended_why")))
                .list();
    }

    /** Those whom a person dismissed and nobody let in again. */
    public Set<OfficerId> dismissed(CaseCode code) {
        return jdbc
                .sql("select officer from care_team where case_code = ? and ended_why is not null and until <= ?")
                .params(code.value(), Utc.of(clock.instant()))
                .query(String.class)
                .list()
                .stream()
                .map(OfficerId::new)
                .collect(Collectors.toSet());
    }

    /** The cases to which the officer is admitted now. */
    public Set<CaseCode> casesOf(OfficerId officer) {
        return jdbc
                .sql("select case_code from care_team where officer = ? and (until is null or until > ?)")
                .params(officer.value(), Utc.of(clock.instant()))
                .query(String.class)
                .list()
                .stream()
                .map(CaseCode::new)
                .collect(Collectors.toSet());
    }

    /** Lets those go who were admitted only because the survivor was referred to their agency. */
    public void dismiss(CaseCode code, AgencyKey agency, Instant when) {
        // Whoever has gone already stays gone: an end only ever comes nearer.
        jdbc.sql("update care_team set until = :when where case_code = :case and agency = :agency"
                        + " and how = 'referral' and (until is null or until > :when)")
                .param("when", Utc.of(when))
                .param("case", code.value())
                .param("agency", agency.value())
                .update();
    }

    /** Lets all those go who were admitted through a referral: what they were asked for is over. */
    public void endGuests(CaseCode code) {
        Instant now = clock.instant();
        jdbc.sql(
                        "update care_team set until = :now where case_code = :case and how = 'referral' and (until is null or until > :now)")
                .param("now", Utc.of(now))
                .param("case", code.value())
                .update();
    }

    /** Whether the officer works on the case in which this one goes on, as more than a guest and without a conflict there. */
    boolean throughItsOther(Viewer viewer, CaseCode code) {
        return jdbc.sql("""
                        select exists (select 1 from case_file f join care_team t on t.case_code = f.merged_into
                            where f.code = :code and t.officer = :officer and t.how not in ('referral', 'reopened')
                              and (t.until is null or t.until > :now)
                              and not exists (select 1 from case_conflict c where c.case_code = f.merged_into
                                and c.lifted_at is null and (c.agency = :agency or c.officer = :officer)))
                        """)
                .param("code", code.value())
                .param("officer", viewer.id().value())
                .param("agency", viewer.agency().value())
                .param("now", Utc.of(clock.instant()))
                .query(Boolean.class)
                .single();
    }

    /** Ends an officer's admission now. @param why a code @return false if they are not admitted */
    public boolean dismiss(CaseCode code, OfficerId officer, String why) {
        Instant now = clock.instant();
        return jdbc.sql("""
                        update care_team set until = :now, ended_why = :why
                        where case_code = :case and officer = :officer and (until is null or until > :now)
                        """)
                        .param("now", Utc.of(now))
                        .param("why", why)
                        .param("case", code.value())
                        .param("officer", officer.value())
                        .update()
                == 1;
    }

    /** Ends an officer's admission now, without a reason that others could read. */
    public void end(CaseCode code, OfficerId officer) {
        Instant now = clock.instant();
        jdbc.sql("update care_team set until = ? where case_code = ? and officer = ? and (until is null or until > ?)")
                .params(Utc.of(now), code.value(), officer.value(), Utc.of(now))
                .update();
    }

    private static Member read(ResultSet row, int number) throws SQLException {
        return new Member(
                new OfficerId(row.getString("officer")),
                new AgencyKey(row.getString("agency")),
                row.getString("sector") == null ? null : new SectorKey(row.getString("sector")),
                Joined.of(row.getString("how")),
                Utc.get(row, "joined_at"));
    }

    /** One officer of the care team. @param sector null for those who belong to none */
    public record Member(
            OfficerId officer, AgencyKey agency, @Nullable SectorKey sector, Joined how, Instant joinedAt) {}

    /** An admission that is over. @param why a code, null if it ended by itself or by a wider admission */
    public record Past(
            Member member, Instant until, @Nullable String why) {}
}
