package org.waymark.casework.emergency;

import java.time.Clock;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.waymark.ledger.Ledger;

/** Writes into the log that an emergency's time has run out, on whichever node sees it first; it opens nothing since then. */
@Component
class EmergencyEnds {

    private static final Logger LOG = LoggerFactory.getLogger(EmergencyEnds.class);
    private static final int AT_A_TIME = 50;

    private final EmergencyRows rows;
    private final EmergencyActs acts;
    private final Ledger ledger;
    private final TransactionTemplate transaction;
    private final Clock clock;

    EmergencyEnds(
            EmergencyRows rows,
            EmergencyActs acts,
            Ledger ledger,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.rows = rows;
        this.acts = acts;
        this.ledger = ledger;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "${waymark.emergency.poll-every:30s}")
    void poll() {
        end(clock.instant());
    }

    /** Ends what is over at this moment, each in a transaction of its own: one that fails is tried again the next time. */
    void end(Instant now) {
        for (Emergency one : rows.over(now, AT_A_TIME)) {
            try {
                transaction.executeWithoutResult(status -> {
                    ledger.lock(one.caseCode());
                    acts.end(one, null);
                });
            } catch (RuntimeException failure) {
                LOG.warn("The end of emergency {} could not be told: {}", one.id(), failure.getClass());
            }
        }
    }
}
