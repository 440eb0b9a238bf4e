package org.waymark.casework.consent;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.waymark.casework.CaseFiles;
import org.waymark.casework.Consent;
import org.waymark.casework.ConsentRegister.ConsentRecorded;
import org.waymark.casework.Utc;
import org.waymark.shared.CaseCode;

/** The rows of {@code consent_limit}: which grants run out by themselves, and when the next word of it is due. */
@Repository
class ConsentLimits {

    private final JdbcClient jdbc;
    private final CaseFiles files;
    private final RenewalTimes times;

    ConsentLimits(JdbcClient jdbc, CaseFiles files, RenewalTimes times) {
        this.jdbc = jdbc;
        this.files = files;
        this.times = times;
    }

    /** Whatever is said later to the same purpose and recipient ends the limit of what was said before. */
    @EventListener
    void on(ConsentRecorded recorded) {
        Consent said = recorded.consent();
        if (outweighed(recorded.code(), said)) {
            return;
        }
        jdbc.sql("delete from consent_limit where case_code = ? and purpose = ? and recipient = ?")
                .params(recorded.code().value(), said.purpose().name(), said.recipient())
                .update();
        files.find(recorded.code())
                .flatMap(file -> times.of(file.edition(), said))
                .ifPresent(due -> add(recorded.code(), said, due));
    }

    /** Entered late, from paper: she has said something else since. */
    private boolean outweighed(CaseCode code, Consent said) {
        return jdbc.sql(
                        "select exists (select 1 from consent where case_code = ? and purpose = ? and recipient = ? and at > ?)")
                .params(code.value(), said.purpose().name(), said.recipient(), Utc.of(said.at()))
                .query(Boolean.class)
                .single();
    }

    private void add(CaseCode code, Consent said, Instant due) {
        jdbc.sql("""
                        insert into consent_limit (consent_id, case_code, purpose, recipient, due_at, expires_at, next_at)
                        values (?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        said.id(),
                        code.value(),
                        said.purpose().name(),
                        said.recipient(),
                        Utc.of(due),
                        Utc.of(java.util.Objects.requireNonNull(said.expiresAt())),
                        Utc.of(due))
                .update();
    }

    /** Limits of which a word is due, longest due first; not locked, so that looking holds up nobody. */
    List<Due> due(Instant now, int limit) {
        return jdbc.sql("select consent_id, case_code from consent_limit where next_at <= ? order by next_at limit ?")
                .params(Utc.of(now), limit)
                .query((row, number) -> new Due(row.getObject(1, UUID.class), new CaseCode(row.getString(2))))
                .list();
    }

    /** The grants of these cases that she is to be asked about again, those that run out first at the top. */
    List<Limit> toRenew(Set<CaseCode> cases, Instant now) {
        return cases.isEmpty()
                ? List.of()
                : jdbc.sql("""
                                select * from consent_limit where case_code in (:cases) and due_at <= :now and expires_at > :now
                                order by expires_at, consent_id
                                """)
                        .param("cases", cases.stream().map(CaseCode::value).toList())
                        .param("now", Utc.of(now))
                        .query((row, number) -> limit(row))
                        .list();
    }

    private static Limit limit(ResultSet row) throws SQLException {
        return new Limit(
                row.getObject("consent_id", UUID.class),
                new CaseCode(row.getString("case_code")),
                row.getString("purpose"),
                row.getString("recipient"),
                Utc.get(row, "expires_at"),
                row.getInt("stage"));
    }

    /** The limit, locked, if a word is still due and no other node is saying it. */
    Optional<Limit> lock(UUID consent, Instant now) {
        return jdbc.sql("select * from consent_limit where consent_id = ? and next_at <= ? for update skip locked")
                .params(consent, Utc.of(now))
                .query((row, number) -> limit(row))
                .optional();
    }

    /** Renewal was said; the next word is due when it runs out. */
    void renewalSaid(UUID consent) {
        jdbc.sql("update consent_limit set stage = 1, next_at = expires_at where consent_id = ?")
                .param(consent)
                .update();
    }

    /** It ran out; there is nothing more to say. */
    void endSaid(UUID consent) {
        jdbc.sql("update consent_limit set stage = 2, next_at = null where consent_id = ?")
                .param(consent)
                .update();
    }

    /** A limit of which a word is due. */
    record Due(UUID consent, CaseCode caseCode) {}

    /** A limit, as kept. @param stage 0 if nothing has been said of it, 1 if renewal was */
    record Limit(UUID consent, CaseCode caseCode, String purpose, String recipient, Instant expiresAt, int stage) {

        /** Whether it has run out at this moment. */
        boolean over(Instant now) {
            return !expiresAt.isAfter(now);
        }
    }
}
