package org.waymark.casework;

import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.waymark.directory.Directory;
import org.waymark.directory.Viewer;
import org.waymark.shared.AgencyKey;
import org.waymark.shared.CaseCode;
import org.waymark.shared.DutyKey;
import org.waymark.shared.OfficerId;

/** Who has a conflict of interest in a case, and so may not know that it exists: an agency, or one officer. */
@Repository
public class Conflicts {

    /** Of the cases {@code f}: whether one who is {@code :officer} of {@code :agency} has a conflict in it. */
    static final String BARS = """
            exists (select 1 from case_conflict c where c.case_code = f.code and c.lifted_at is null
                and (c.agency = :agency or c.officer = :officer))
            """;

    /** Of rows {@code f} with a {@code case_code}: whether one who is {@code :officer} of {@code :agency} may know their case. */
    public static final String KNOWN_TO = """
            not exists (select 1 from case_conflict c where c.case_code = f.case_code and c.lifted_at is null
                and (c.agency = :agency or c.officer = :officer))
            """;

    private final JdbcClient jdbc;
    private final Directory directory;
    private final Clock clock;

    Conflicts(JdbcClient jdbc, Directory directory, Clock clock) {
        this.jdbc = jdbc;
        this.directory = directory;
        this.clock = clock;
    }

    /** An agency says itself that it has one. */
    void add(CaseCode code, AgencyKey agency) {
        add(code, agency, null, null);
    }

    /** Somebody has reported one. @param concern what was reported */
    public void add(CaseCode code, Side side, UUID concern) {
        side.agencies().forEach(agency -> add(code, agency, null, concern));
        side.officers().forEach(officer -> add(code, null, officer, concern));
    }

    private void add(CaseCode code, @Nullable AgencyKey agency, @Nullable OfficerId officer, @Nullable UUID concern) {
        jdbc.sql("insert into case_conflict (case_code, agency, officer, concern, at) values (?, ?, ?, ?, ?)"
                        + " on conflict do nothing")
                .params(
                        code.value(),
                        agency == null ? null : agency.value(),
                        officer == null ? null : officer.value(),
                        concern,
                        Utc.of(clock.instant()))
                .update();
    }

    /** What stands in one file of a person stands in the other one too. */
    public void carry(CaseCode from, CaseCode to) {
        jdbc.sql(
                        "insert into case_conflict (case_code, agency, officer, concern, at) select ?, agency, officer, concern, at"
                                + " from case_conflict where case_code = ? and lifted_at is null on conflict do nothing")
                .params(to.value(), from.value())
                .update();
    }

    /** What was reported with a concern does not stand any more. */
    public void lift(UUID concern) {
        jdbc.sql("update case_conflict set lifted_at = ? where concern = ? and lifted_at is null")
                .params(Utc.of(clock.instant()), concern)
                .update();
    }

    /** Everyone who has a conflict in the case. */
    public Side in(CaseCode code) {
        var agencies = new HashSet<AgencyKey>();
        var officers = new HashSet<OfficerId>();
        jdbc.sql("select agency, officer from case_conflict where case_code = ? and lifted_at is null")
                .param(code.value())
                .query((row, number) -> row.getString(1) == null
                        ? officers.add(new OfficerId(row.getString(2)))
                        : agencies.add(new AgencyKey(row.getString(1))))
                .list();
        return new Side(agencies, officers);
    }

    /** The agencies to which nothing of the case may go: those with a conflict, and those in which nobody else is left. */
    public Set<AgencyKey> of(CaseCode code) {
        Side side = in(code);
        var barred = new HashSet<>(side.agencies());
        side.officers().stream()
                .flatMap(officer -> directory.viewer(officer).stream())
                .filter(officer -> !side.leavesSomebody(directory, officer.agency(), officer.duties()))
                .forEach(officer -> barred.add(officer.agency()));
        return barred;
    }

    /** Whether the viewer may not know of the case. */
    public boolean bar(Viewer viewer, CaseCode code) {
        return jdbc.sql("select exists (select 1 from case_conflict where case_code = ? and lifted_at is null"
                        + " and (agency = ? or officer = ?))")
                .params(code.value(), viewer.agency().value(), viewer.id().value())
                .query(Boolean.class)
                .single();
    }

    /** The cases of which the viewer may not know: to be left out of every list and count. */
    public Set<CaseCode> hiddenFrom(Viewer viewer) {
        return jdbc
                .sql("select distinct case_code from case_conflict where lifted_at is null"
                        + " and (agency = ? or officer = ?)")
                .params(viewer.agency().value(), viewer.id().value())
                .query(String.class)
                .list()
                .stream()
                .map(CaseCode::new)
                .collect(Collectors.toSet());
    }

    /** Those on one side of a conflict. @param officers those who have one by themselves, whatever their agency has */
    public record Side(Set<AgencyKey> agencies, Set<OfficerId> officers) {
        public Side {
            agencies = Set.copyOf(agencies);
            officers = Set.copyOf(officers);
        }

        /** Nobody. */
        public static Side nobody() {
            return new Side(Set.of(), Set.of());
        }

        /** Whether the officer of this agency is on it. */
        public boolean has(OfficerId officer, AgencyKey agency) {
            return officers.contains(officer) || agencies.contains(agency);
        }

        /** Whether someone at the agency holds one of these duties who is not on this side. */
        public boolean leavesSomebody(Directory directory, AgencyKey agency, Set<DutyKey> duties) {
            List<OfficerId> holders = directory.holders(duties, Set.of(agency));
            return holders.stream().anyMatch(officer -> !has(officer, agency));
        }
    }
}
