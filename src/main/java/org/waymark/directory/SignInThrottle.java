package org.waymark.directory;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Slows down guessing: counts failed sign-ins of the last minutes, on all nodes, for a name from an address, for a name and for
 * an address. Names that do not exist are counted alike, so that the answer tells nothing.
 */
@Component
class SignInThrottle {

    private final JdbcClient jdbc;
    private final Clock clock;
    private final SignInSettings settings;

    SignInThrottle(JdbcClient jdbc, Clock clock, SignInSettings settings) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.settings = settings;
    }

    boolean closed(String name, String address) {
        return jdbc.sql("""
                        select count(*) filter (where bucket = :bucket and address = :address) >= :here
                            or count(*) filter (where bucket = :bucket) >= :name
                            or count(*) filter (where address = :address) >= :address_limit
                        from sign_in_failure where at > :since and (bucket = :bucket or address = :address)
                        """)
                .param("bucket", bucket(name))
                .param("address", address)
                .param("since", Timestamp.from(windowStart()))
                .param("here", settings.triesOfNameFromAddress())
                .param("name", settings.triesOfName())
                .param("address_limit", settings.triesFromAddress())
                .query(Boolean.class)
                .single();
    }

    void failed(String name, String address) {
        jdbc.sql("insert into sign_in_failure (bucket, address, at) values (?, ?, ?)")
                .params(bucket(name), address, Timestamp.from(clock.instant()))
                .update();
        jdbc.sql("delete from sign_in_failure where at < ?")
                .param(Timestamp.from(windowStart()))
                .update();
    }

    void succeeded(String name, String address) {
        jdbc.sql("delete from sign_in_failure where bucket = ? and address = ?")
                .params(bucket(name), address)
                .update();
    }

    private Instant windowStart() {
        return clock.instant().minus(settings.window());
    }

    /** 16 bits of a hash: enough to count by, too little to tell what was typed, which may be a password. */
    private static int bucket(String name) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(name.getBytes(StandardCharsets.UTF_8));
            return (hash[0] & 0xff) << 8 | hash[1] & 0xff;
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
