package org.waymark.ledger;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/**
 * Looks at the queue several times a second, on a thread of its own: nothing else that is late or slow may delay the
 * sealing. Starts before the web server, so that a node with a wrong key answers nobody.
 */
class SealingLoop implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(SealingLoop.class);
    private static final Duration STOP = Duration.ofSeconds(10);

    private final Sealer sealer;
    private final LogStart start;
    private final Duration rest;
    private volatile @Nullable Thread thread;
    private volatile @Nullable String trouble;

    SealingLoop(Sealer sealer, LogStart start, Duration rest) {
        this.sealer = sealer;
        this.start = start;
        this.rest = rest;
    }

    @Override
    public void start() {
        start.prepare();
        var fresh = new Thread(this::run, "log-sealer");
        fresh.setDaemon(true);
        thread = fresh;
        fresh.start();
    }

    @Override
    public void stop() {
        Thread running = thread;
        thread = null;
        if (running == null) {
            return;
        }
        LockSupport.unpark(running);
        try {
            running.join(STOP.toMillis());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }

    @Override
    public int getPhase() {
        return 0;
    }

    /** Why nothing is sealed at present, or null. */
    @Nullable
    String trouble() {
        return trouble;
    }

    private void run() {
        while (Thread.currentThread().equals(thread)) {
            sealWhatThereIs();
            LockSupport.parkNanos(rest.toNanos());
        }
    }

    private void sealWhatThereIs() {
        try {
            while (isRunning() && sealer.sealSome() > 0) {
                // more than one transaction's worth was waiting
            }
            trouble = null;
        } catch (LogRefused | DataAccessException | TransactionException failure) {
            // The events stay in the queue; said once, not three times a second.
            if (trouble == null) {
                LOG.error("The log is not being sealed", failure);
            }
            trouble = String.valueOf(failure.getMessage());
        }
    }
}
