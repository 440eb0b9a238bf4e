package org.waymark.ledger;

import java.util.HashSet;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.waymark.shared.CaseCode;

/** Makes acts on one case queue: the lock is taken once in a transaction and ends with it. */
final class CaseLocks {

    private final JdbcClient jdbc;

    CaseLocks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void take(CaseCode code) {
        if (held().codes.add(code)) {
            jdbc.sql("select 1 from (select pg_advisory_xact_lock(7, hashtext(?))) taken")
                    .param(code.value())
                    .query()
                    .singleValue();
        }
    }

    /** What this transaction holds: bound as a synchronization, which Spring sets aside with a suspended transaction. */
    private static Held held() {
        for (TransactionSynchronization each : TransactionSynchronizationManager.getSynchronizations()) {
            if (each instanceof Held held) {
                return held;
            }
        }
        var held = new Held();
        TransactionSynchronizationManager.registerSynchronization(held);
        return held;
    }

    private static final class Held implements TransactionSynchronization {
        private final Set<CaseCode> codes = new HashSet<>();
    }
}
