package org.waymark.procedures;

import java.util.Arrays;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.waymark.engine.BookFile;

/**
 * Puts the shipped book into force as edition 1 at the very first start, before the first request is answered. Later the
 * agency's own edition stays in force, whatever a newer program ships: putting a book into force is an officer's act.
 */
@Component
class FirstEdition implements SmartLifecycle {

    /** After everything that prepares the program (phases below 0), before the web server listens. */
    private static final int PHASE = 1000;

    private static final Logger LOG = LoggerFactory.getLogger(FirstEdition.class);

    private final ShippedBook shipped;
    private final Publication publication;
    private final EditionRows rows;
    private volatile boolean running;

    FirstEdition(ShippedBook shipped, Publication publication, EditionRows rows) {
        this.shipped = shipped;
        this.publication = publication;
        this.rows = rows;
    }

    @Override
    public void start() {
        List<BookFile> files = shipped.files();
        if (publication.begin(files)) {
            LOG.info("The procedure book is in force as edition 1 ({} files)", files.size());
        } else if (!Arrays.equals(rows.newestDigest(), Digests.of(files))) {
            LOG.warn(
                    "The program ships another procedure book than edition {}, which stays in force",
                    rows.newest().orElseThrow());
        }
        running = true;
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return PHASE;
    }
}
