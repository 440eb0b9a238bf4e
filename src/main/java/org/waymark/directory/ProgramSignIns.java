package org.waymark.directory;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.waymark.ledger.Fact;
import org.waymark.ledger.FactKind;
import org.waymark.ledger.Ledger;
import org.waymark.shared.OfficerId;

/** Puts the sign-ins of programs into the log: they prove themselves at each call, and are told once in a window. */
@Component
class ProgramSignIns {

    private final JdbcClient jdbc;
    private final Ledger ledger;
    private final Clock clock;
    private final SignInSettings settings;
    private final TransactionTemplate act;
    /** What this node has seen, so that most calls ask nothing of the database. */
    private final Map<String, Instant> seen = new ConcurrentHashMap<>();

    ProgramSignIns(
            JdbcClient jdbc,
            Ledger ledger,
            Clock clock,
            SignInSettings settings,
            PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.ledger = ledger;
        this.clock = clock;
        this.settings = settings;
        this.act = new TransactionTemplate(transactions);
    }

    /** A program signed in. @param way {@code password} or {@code token} @param key which of the officer's, as an id */
    void succeeded(OfficerId officer, String way, String key) {
        Instant now = clock.instant();
        Instant begin = now.minus(settings.programWindow());
        String which = way + "/" + key;
        if (seen.getOrDefault(which, Instant.MIN).isBefore(begin)) {
            act.executeWithoutResult(status -> tell(officer, way, which, now, begin));
            seen.put(which, now);
        }
    }

    private void tell(OfficerId officer, String way, String which, Instant now, Instant begin) {
        int first = jdbc.sql("insert into program_sign_in as p (way, at) values (?, ?)"
                        + " on conflict (way) do update set at = excluded.at where p.at < ?")
                .params(which, now.atOffset(ZoneOffset.UTC), begin.atOffset(ZoneOffset.UTC))
                .update();
        if (first == 1) {
            ledger.append(Fact.of(FactKind.SIGNED_IN).by(officer).detail("way", way));
        }
    }
}
