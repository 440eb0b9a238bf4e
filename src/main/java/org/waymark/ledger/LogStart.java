package org.waymark.ledger;

import java.time.Clock;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.support.TransactionTemplate;

/** Decides at the start of a node whether its key is the log's, signs the head of a new log, and re-bases the queue. */
final class LogStart {

    private static final Logger LOG = LoggerFactory.getLogger(LogStart.class);

    private final LogTables log;
    private final SealingQueue queue;
    private final SigningKey key;
    private final TransactionTemplate transaction;
    private final Clock clock;

    LogStart(LogTables log, SealingQueue queue, SigningKey key, TransactionTemplate transaction, Clock clock) {
        this.log = log;
        this.queue = queue;
        this.key = key;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** @throws LogRefused if the log has another key */
    void prepare() {
        transaction.executeWithoutResult(status -> {
            boolean primary = queue.lock();
            Instant now = clock.instant();
            log.key().ifPresent(this::compare);
            if (!primary) {
                return;
            }
            if (log.key().isEmpty()) {
                begin(now);
            }
            if (queue.rebase(now)) {
                LOG.warn("The database was restored into another cluster: the queue of the log was re-based");
            }
        });
    }

    private void compare(VerifierKey named) {
        if (!named.equals(key.verifier())) {
            throw new LogRefused("The log in this database is signed by the key " + named + ", but this node has "
                    + key.verifier() + ". Give every node the key of the log (waymark.ledger.signing-key-file).");
        }
    }

    private void begin(Instant now) {
        if (log.size() > 0 || log.newestHead().isPresent()) {
            throw new LogRefused("The log has entries but names no key. Run verify-log.");
        }
        Checkpoint empty = Checkpoint.of(key.verifier().name(), MerkleTree.empty());
        log.nameKey(key.verifier(), now);
        log.addHead(empty, key.sign(empty.text()), now);
    }
}
