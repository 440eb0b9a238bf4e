package org.waymark.directory;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import org.waymark.ledger.Fact;
import org.waymark.ledger.FactKind;
import org.waymark.ledger.Ledger;
import org.waymark.shared.OfficerId;

/** Ends sessions when that cannot wait for anyone to sign out. */
@Component
public class Sessions {

    private static final int AT_A_TIME = 200;

    private final JdbcClient jdbc;
    private final Ledger ledger;
    private final TransactionTemplate transaction;

    Sessions(JdbcClient jdbc, Ledger ledger, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.ledger = ledger;
        this.transaction = new TransactionTemplate(transactions);
    }

    // Spring's own table: its repository finds the sessions of a person, and has no call to end all.

    /** Signs everyone out, on all nodes: their next request leads to the sign-in page. */
    @Transactional
    public void endAll() {
        jdbc.sql("delete from spring_session").update();
    }

    /** Revokes the API tokens of all officers, some at a time: no program is let in with one any more. */
    public void revokeAllTokens(OfficerId by) {
        while (Boolean.TRUE.equals(transaction.execute(act -> revokeSome(by)))) {
            // The next.
        }
    }

    private boolean revokeSome(OfficerId by) {
        List<Fact> gone = jdbc
                .sql("delete from api_token where id in (select id from api_token limit ?) returning id")
                .param(AT_A_TIME)
                .query(UUID.class)
                .list()
                .stream()
                .map(id -> Fact.of(FactKind.API_TOKEN_REVOKED).by(by).detail("token", id.toString()))
                .toList();
        if (!gone.isEmpty()) {
            ledger.append(gone);
        }
        return !gone.isEmpty();
    }
}
