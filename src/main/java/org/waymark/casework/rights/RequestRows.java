package org.waymark.casework.rights;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.waymark.casework.Utc;
import org.waymark.casework.rights.RightsRequest.Decision;
import org.waymark.casework.rights.RightsRequest.Kind;
import org.waymark.shared.CaseCode;
import org.waymark.shared.OfficerId;
import org.waymark.shared.RunId;

/** The rows of {@code rights_request}. */
@Repository
class RequestRows {

    private final JdbcClient jdbc;

    RequestRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(RightsRequest request, byte[] words) {
        jdbc.sql("""
                        insert into rights_request (id, case_code, kind, scope, verified, words, logged_by, logged, due)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        request.id(),
                        request.caseCode().value(),
                        request.kind().key(),
                        request.scope().text(),
                        request.verified(),
                        words,
                        request.loggedBy().value(),
                        Utc.of(request.logged()),
                        Utc.of(request.due()))
                .update();
    }

    /** @param reasons sealed @return false if someone has decided before */
    boolean decide(RightsRequest decided, byte @Nullable [] reasons) {
        Decision decision = decided.decision();
        return jdbc.sql("""
                        update rights_request set decision = ?, outcome = ?, reasons = ?, decided_by = ?, decided = ?
                        where id = ? and decided is null
                        """)
                        .params(
                                decision == null ? null : decision.key(),
                                decided.outcome(),
                                reasons,
                                decided.decidedBy() == null
                                        ? null
                                        : decided.decidedBy().value(),
                                decided.decided() == null ? null : Utc.of(decided.decided()),
                                decided.id())
                        .update()
                == 1;
    }

    Optional<RightsRequest> find(UUID id) {
        return jdbc.sql("select * from rights_request where id = ?")
                .param(id)
                .query(RequestRows::read)
                .optional();
    }

    Optional<byte[]> words(UUID id) {
        return jdbc.sql("select words from rights_request where id = ?")
                .param(id)
                .query(byte[].class)
                .optional();
    }

    Optional<byte[]> reasons(UUID id) {
        return jdbc.sql("select reasons from rights_request where id = ? and reasons is not null")
                .param(id)
                .query(byte[].class)
                .optional();
    }

    List<RightsRequest> of(CaseCode code) {
        return jdbc.sql("select * from rights_request where case_code = ? order by logged desc, id")
                .param(code.value())
                .query(RequestRows::read)
                .list();
    }

    /** The undecided ones, most pressing first. */
    List<RightsRequest> open() {
        return jdbc.sql("select * from rights_request where decided is null order by due, id")
                .query(RequestRows::read)
                .list();
    }

    List<RightsRequest> decided(int limit) {
        return jdbc.sql("select * from rights_request where decided is not null order by decided desc, id limit ?")
                .param(limit)
                .query(RequestRows::read)
                .list();
    }

    /** The run of the procedure that the case began with, while it has not ended. */
    Optional<RunId> spine(CaseCode code) {
        return jdbc.sql("select run_id from case_file where code = ? and state = 'open' and run_id is not null")
                .param(code.value())
                .query((row, number) -> new RunId(row.getString(1)))
                .optional();
    }

    private static RightsRequest read(ResultSet row, int number) throws SQLException {
        String decidedBy = row.getString("decided_by");
        return new RightsRequest(
                row.getObject("id", UUID.class),
                new CaseCode(row.getString("case_code")),
                Kind.of(row.getString("kind")).orElseThrow(),
                Scope.of(row.getString("scope")),
                row.getString("verified"),
                new OfficerId(row.getString("logged_by")),
                Utc.get(row, "logged"),
                Utc.get(row, "due"),
                Decision.of(row.getString("decision")).orElse(null),
                row.getString("outcome"),
                decidedBy == null ? null : new OfficerId(decidedBy),
                Utc.getOrNull(row, "decided"));
    }
}
