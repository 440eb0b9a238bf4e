package org.waymark.casework;

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

/** Who is admitted to a case: whoever opened it or does a task of it. */
@Repository
class CareTeam {

    private final JdbcClient jdbc;
    private final Ledger ledger;
    private final Clock clock;

    CareTeam(JdbcClient jdbc, Ledger ledger, Clock clock) {
        this.jdbc = jdbc;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** How an officer came to be admitted. */
    enum Joined {
        OPENED,
        TASK,
        /** As one to whom the survivor was referred: sees no more than she agreed to share with them. */
        REFERRAL;

        String key() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }

        static Joined of(String key) {
            return valueOf(key.toUpperCase(java.util.Locale.ROOT));
        }
    }

    /** Admits the viewer; joining twice is harmless, and ends no wider admission. */
    void join(Viewer viewer, CaseCode code, Joined how) {
        Optional<Member> before = member(viewer.id(), code);
        if (before.isPresent() && (before.get().how() != Joined.REFERRAL || how == Joined.REFERRAL)) {
            return;
        }
        jdbc.sql("""
                        insert into care_team (case_code, officer, agency, sector, how, joined_at) values (?, ?, ?, ?, ?, ?)
                        on conflict (case_code, officer) do update
                        set agency = excluded.agency, how = excluded.how, joined_at = excluded.joined_at, until = null
                        """)
                .params(
                        code.value(),
                        viewer.id().value(),
                        viewer.agency().value(),
                        viewer.sector() == null ? null : viewer.sector().value(),
                        how.key(),
                        Utc.of(clock.instant()))
                .update();
        ledger.append(Fact.of(FactKind.CARE_TEAM_JOINED)
                .by(viewer.id())
                .on(code)
                .in(viewer.sector())
                .detail("agency", viewer.agency().value())
                .detail("how", how.key()));
    }

    /** The officer as a member, if they are one now. */
    Optional<Member> member(OfficerId officer, CaseCode code) {
        return of(code).stream().filter(one -> one.officer().equals(officer)).findFirst();
    }

    /** The members, in the order in which they joined. */
    List<Member> of(CaseCode code) {
        return jdbc.sql("select * from care_team where case_code = ? and (until is null or until > ?)"
                        + " order by joined_at, officer")
                .params(code.value(), Utc.of(clock.instant()))
                .query((row, number) -> new Member(
                        new OfficerId(row.getString("officer")),
                        new AgencyKey(row.getString("agency")),
                        row.getString("sector") == null ? null : new SectorKey(row.getString("sector")),
                        Joined.of(row.getString("how")),
                        Utc.get(row, "joined_at")))
                .list();
    }

    /** The cases to which the officer is admitted now. */
    Set<CaseCode> casesOf(OfficerId officer) {
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
    void dismiss(CaseCode code, AgencyKey agency, Instant when) {
        jdbc.sql("update care_team set until = ? where case_code = ? and agency = ? and how = 'referral'")
                .params(Utc.of(when), code.value(), agency.value())
                .update();
    }

    /** One officer of the care team. @param sector null for those who belong to none */
    record Member(
            OfficerId officer, AgencyKey agency, @Nullable SectorKey sector, Joined how, Instant joinedAt) {}
}
