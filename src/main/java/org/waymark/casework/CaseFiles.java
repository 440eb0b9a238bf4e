package org.waymark.casework;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.waymark.directory.Viewer;
import org.waymark.shared.AgencyKey;
import org.waymark.shared.AreaKey;
import org.waymark.shared.CaseCode;
import org.waymark.shared.Edition;
import org.waymark.shared.OfficerId;
import org.waymark.shared.RunId;
import org.waymark.shared.SopKey;

/** The rows of {@code case_file}. */
@Repository
public class CaseFiles {

    private static final String VISIBLE = """
            select f.* from case_file f
            where (f.code = any(string_to_array(:inHand, ',')) or exists (select 1 from care_team t
                    where t.case_code = f.code and t.officer = :officer and (t.until is null or t.until > :now)))
              and not %s
              and (:state::text is null or f.state = :state)
              and (:code::text is null or f.code = :code)
              and (:at::timestamptz is null or (f.opened_at, f.code) < (:at, :after))
            order by f.opened_at desc, f.code desc limit :limit
            """.formatted(Conflicts.BARS);

    private static final String EPISODE_BEGAN = """
            greatest(coalesce(f.reopened_at, f.opened_at),
                (select max(e.closed_at) from case_episode e where e.case_code = f.code))""";

    private final JdbcClient jdbc;

    CaseFiles(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @return false if there is such a case already */
    boolean add(CaseFile file) {
        return jdbc.sql("""
                        insert into case_file (code, procedure, edition, area, state, opened_by, opened_agency, opened_at)
                        values (?, ?, ?, ?, 'open', ?, ?, ?) on conflict do nothing
                        """)
                        .params(
                                file.code().value(),
                                file.procedure().value(),
                                file.edition().number(),
                                file.area().value(),
                                file.openedBy().value(),
                                file.openedAgency().value(),
                                Utc.of(file.openedAt()))
                        .update()
                == 1;
    }

    /** Notes the run that leads the case. */
    public void started(CaseCode code, RunId run) {
        jdbc.sql("update case_file set run_id = ? where code = ?")
                .params(run.value(), code.value())
                .update();
    }

    /** @return false if it had been closed before */
    boolean close(CaseCode code, String outcome, Instant at) {
        return jdbc.sql(
                                "update case_file set state = 'closed', outcome = ?, closed_at = ? where code = ? and state = 'open'")
                        .params(outcome, Utc.of(at), code.value())
                        .update()
                == 1;
    }

    /** Ends a case as the second file of a person whose other one goes on. */
    public void merge(CaseCode duplicate, CaseCode surviving, Instant at) {
        jdbc.sql("update case_file set state = 'closed', closed_at = coalesce(closed_at, ?), outcome = 'DUPLICATE',"
                        + " merged_into = ? where code = ?")
                .params(Utc.of(at), surviving.value(), duplicate.value())
                .update();
    }

    /** The file in which this one goes on, if it was found to be a second one of the same person. */
    public Optional<CaseCode> mergedInto(CaseCode code) {
        return jdbc.sql("select merged_into from case_file where code = ? and merged_into is not null")
                .param(code.value())
                .query(String.class)
                .optional()
                .map(CaseCode::new);
    }

    /** The second files that go on in this one. */
    public List<CaseCode> mergedFrom(CaseCode code) {
        return jdbc
                .sql("select code from case_file where merged_into = ? order by closed_at")
                .param(code.value())
                .query(String.class)
                .list()
                .stream()
                .map(CaseCode::new)
                .toList();
    }

    /** Opens a closed case again, under this edition; the episode that is over is kept. @param why a code */
    public void reopen(CaseCode code, SopKey procedure, Edition edition, AreaKey area, String why, Instant at) {
        jdbc.sql("""
                        insert into case_episode
                            (case_code, number, procedure, edition, run_id, opened_at, closed_at, outcome)
                        select f.code, (select count(*) + 1 from case_episode e where e.case_code = f.code), f.procedure,
                            f.edition, f.run_id, %s, f.closed_at, f.outcome
                        from case_file f where f.code = ? and f.state = 'closed'
                        """.formatted(EPISODE_BEGAN)).param(code.value()).update();
        jdbc.sql("""
                        update case_file set state = 'open', procedure = ?, edition = ?, area = ?, run_id = null,
                            closed_at = null, outcome = null, reopened_at = ?, reopened_why = ?
                        where code = ? and state = 'closed'
                        """)
                .params(procedure.value(), edition.number(), area.value(), Utc.of(at), why, code.value())
                .update();
    }

    /** Begins a new episode of an open case, which goes on as it stands; the episode that is over is kept. @param why a code */
    public void newEpisode(CaseCode code, String why, Instant at) {
        jdbc.sql("""
                        insert into case_episode
                            (case_code, number, procedure, edition, run_id, opened_at, closed_at, outcome)
                        select f.code, (select count(*) + 1 from case_episode e where e.case_code = f.code), f.procedure,
                            f.edition, f.run_id, %s, ?, ?
                        from case_file f where f.code = ? and f.state = 'open'
                        """.formatted(EPISODE_BEGAN))
                .params(Utc.of(at), why, code.value())
                .update();
    }

    /** The case with this code, whoever asks; what a viewer may know of it, {@link CaseDoor} decides. */
    public Optional<CaseFile> find(CaseCode code) {
        return jdbc.sql("select * from case_file where code = ?")
                .param(code.value())
                .query(CaseFiles::read)
                .optional();
    }

    /** When the case was last opened again; empty if it never was. */
    Optional<Instant> reopenedAt(CaseCode code) {
        return jdbc.sql("select reopened_at from case_file where code = ? and reopened_at is not null")
                .param(code.value())
                .query((row, number) -> Utc.get(row, "reopened_at"))
                .optional();
    }

    /** The run of the procedure with which the case was opened; empty before it has begun. */
    public Optional<RunId> run(CaseCode code) {
        return jdbc.sql("select run_id from case_file where code = ? and run_id is not null")
                .param(code.value())
                .query(String.class)
                .optional()
                .map(RunId::new);
    }

    /** The cases whose care team the officer is on and in which they have no conflict, newest first. @param inHand others that they see too */
    List<CaseFile> visible(Viewer viewer, Set<CaseCode> inHand, CaseQuery query, Instant now) {
        return jdbc.sql(VISIBLE)
                .param("inHand", inHand.stream().map(CaseCode::value).collect(Collectors.joining(",")))
                .param("officer", viewer.id().value())
                .param("agency", viewer.agency().value())
                .param("now", Utc.of(now))
                .param("state", query.state())
                .param("code", query.code() == null ? null : query.code().value())
                .param("at", query.after() == null ? null : Utc.of(query.after().openedAt()))
                .param(
                        "after",
                        query.after() == null ? null : query.after().code().value())
                .param("limit", query.limit() + 1)
                .query(CaseFiles::read)
                .list();
    }

    private static CaseFile read(ResultSet row, int number) throws SQLException {
        @Nullable Instant closedAt = Utc.getOrNull(row, "closed_at");
        return new CaseFile(
                new CaseCode(row.getString("code")),
                new SopKey(row.getString("procedure")),
                new Edition(row.getInt("edition")),
                new AreaKey(row.getString("area")),
                new OfficerId(row.getString("opened_by")),
                new AgencyKey(row.getString("opened_agency")),
                Utc.get(row, "opened_at"),
                closedAt);
    }
}
