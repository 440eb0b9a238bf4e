package org.waymark.web;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table of answered calls: a row lives a day, and is written in the transaction of the act it answers. */
@Component
class KeptCalls {

    private static final Duration LIFE = Duration.ofHours(24);

    private final JdbcClient jdbc;
    private final Clock clock;

    KeptCalls(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** A call that was answered. */
    record KeptCall(byte[] requestDigest, byte[] answer) {}

    /** Whether no other call with this key is under way; the lock goes with the transaction. */
    boolean alone(CallKey key) {
        return jdbc.sql("select pg_try_advisory_xact_lock(?)")
                .param(key.lock())
                .query(Boolean.class)
                .single();
    }

    Optional<KeptCall> find(CallKey key) {
        return jdbc.sql("select request_digest, answer from idempotent_call where id = ? and at > ?")
                .params(key.id(), Timestamp.from(oldest()))
                .query((row, n) -> new KeptCall(row.getBytes(1), row.getBytes(2)))
                .optional();
    }

    void keep(CallKey key, KeptCall call) {
        jdbc.sql("delete from idempotent_call where at <= ?")
                .param(Timestamp.from(oldest()))
                .update();
        jdbc.sql("insert into idempotent_call (id, request_digest, answer, at) values (?, ?, ?, ?)")
                .params(key.id(), call.requestDigest(), call.answer(), Timestamp.from(clock.instant()))
                .update();
    }

    private Instant oldest() {
        return clock.instant().minus(LIFE);
    }
}
