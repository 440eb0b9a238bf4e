package org.waymark.directory;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.directory.OwnAccount.ApiToken;
import org.waymark.ledger.Fact;
import org.waymark.ledger.FactKind;
import org.waymark.ledger.Ledger;
import org.waymark.shared.OfficerId;

/** Tokens with which a program calls the API as its officer: random, shown once, kept as a hash, gone after a year. */
@Component
class ApiTokens {

    private static final String PREFIX = "wm_";
    private static final Duration LIFE = Duration.ofDays(365);
    private static final SecureRandom RANDOM = new SecureRandom();

    private final JdbcClient jdbc;
    private final Ledger ledger;
    private final Clock clock;

    ApiTokens(JdbcClient jdbc, Ledger ledger, Clock clock) {
        this.jdbc = jdbc;
        this.ledger = ledger;
        this.clock = clock;
    }

    @Transactional
    public String make(OfficerId officer, String label) {
        byte[] bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        String token = PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        UUID id = UUID.randomUUID();
        Instant now = clock.instant();
        jdbc.sql("insert into api_token (id, officer, label, hash, made_at, expires_at) values (?, ?, ?, ?, ?, ?)")
                .params(id, officer.value(), label, hash(token), Timestamp.from(now), Timestamp.from(now.plus(LIFE)))
                .update();
        ledger.append(Fact.of(FactKind.API_TOKEN_MADE).by(officer).detail("token", id.toString()));
        return token;
    }

    @Transactional
    public void revoke(OfficerId officer, UUID id) {
        int gone = jdbc.sql("delete from api_token where id = ? and officer = ?")
                .params(id, officer.value())
                .update();
        if (gone > 0) {
            ledger.append(Fact.of(FactKind.API_TOKEN_REVOKED).by(officer).detail("token", id.toString()));
        }
    }

    /** Ends every token of an officer, in the caller's transaction. */
    void revokeAll(OfficerId officer) {
        of(officer).forEach(token -> revoke(officer, token.id()));
    }

    List<ApiToken> of(OfficerId officer) {
        return jdbc.sql("select * from api_token where officer = ? order by made_at desc")
                .param(officer.value())
                .query((row, n) -> token(row))
                .list();
    }

    /** Which token this is and whose, if it holds. */
    Optional<Holder> holder(String token) {
        Instant now = clock.instant();
        byte[] hash = hash(token);
        Optional<Holder> holder = jdbc.sql("select id, officer from api_token where hash = ? and expires_at > ?")
                .params(hash, Timestamp.from(now))
                .query((row, n) -> new Holder(row.getObject(1, UUID.class), new OfficerId(row.getString(2))))
                .optional();
        holder.ifPresent(
                known -> used(hash, Date.valueOf(now.atZone(ZoneOffset.UTC).toLocalDate())));
        return holder;
    }

    /** Whose token it is. */
    record Holder(UUID token, OfficerId officer) {}

    private void used(byte[] hash, Date today) {
        jdbc.sql("update api_token set last_used_on = ? where hash = ? and last_used_on is distinct from ?")
                .params(today, hash, today)
                .update();
    }

    private static ApiToken token(ResultSet row) throws SQLException {
        Date used = row.getDate("last_used_on");
        return new ApiToken(
                row.getObject("id", UUID.class),
                row.getString("label"),
                row.getTimestamp("made_at").toInstant(),
                row.getTimestamp("expires_at").toInstant(),
                used == null ? null : used.toLocalDate());
    }

    private static byte[] hash(String token) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
