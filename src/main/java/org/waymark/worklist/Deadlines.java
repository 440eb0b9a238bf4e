package org.waymark.worklist;

import java.time.Clock;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.waymark.ledger.Ledger;

/** Looks for limits of which a word is due, on every node; each word is said once, by whichever node comes first. */
@Component
class Deadlines {

    private static final Logger LOG = LoggerFactory.getLogger(Deadlines.class);
    private static final int AT_A_TIME = 50;

    private final DeadlineRows rows;
    private final Escalation escalation;
    private final Ledger ledger;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Deadlines(
            DeadlineRows rows,
            Escalation escalation,
            Ledger ledger,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.rows = rows;
        this.escalation = escalation;
        this.ledger = ledger;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "${waymark.worklist.poll-every:5s}")
    void poll() {
        tell(clock.instant());
    }

    /** Says what is due at this moment, each limit in a transaction of its own. */
    void tell(Instant now) {
        rows.due(now, AT_A_TIME).forEach(due -> tell(due, now));
    }

    /** One limit that cannot be told must not keep the others waiting; it is tried again the next time. */
    private void tell(DeadlineRows.Due due, Instant now) {
        try {
            transaction.executeWithoutResult(status -> locked(due, now));
        } catch (RuntimeException failure) {
            LOG.warn("The limit of task {} could not be told: {}", due.task(), failure.getClass());
        }
    }

    /** The case's lock comes first, as in every act: an officer who completes the task holds it and wants this row. */
    private void locked(DeadlineRows.Due due, Instant now) {
        ledger.lock(due.caseCode());
        rows.lock(due.task(), now).ifPresent(deadline -> {
            int said = deadline.warnings().at(now, deadline.due());
            escalation.tell(deadline, said);
            rows.said(deadline, said);
        });
    }
}
