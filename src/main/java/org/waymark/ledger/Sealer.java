package org.waymark.ledger;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Moves committed events from the queue into the log and signs the new head, all in one transaction: a sealer that dies
 * leaves either everything or nothing. One at a time across all nodes.
 */
public class Sealer {

    private static final int MOST = 1000;
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final SealingQueue queue;
    private final LogTables log;
    private final SigningKey key;
    private final LastHead last;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final Consumer<SealingStep> steps;

    Sealer(
            SealingQueue queue,
            LogTables log,
            SigningKey key,
            TransactionTemplate transaction,
            Clock clock,
            Consumer<SealingStep> steps) {
        this.queue = queue;
        this.log = log;
        this.key = key;
        this.last = new LastHead(log, key.verifier());
        this.transaction = transaction;
        this.clock = clock;
        this.steps = steps;
    }

    /**
     * Seals everything that was committed before this call, waiting for acts that are still running.
     *
     * @throws IllegalStateException if an older act does not end
     * @throws LogRefused if the log may not be continued
     */
    public void sealNow() {
        String moment = queue.now();
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!queue.isEmptyBelow(moment)) {
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException("An older act holds back the sealing of the log");
            }
            if (sealSome() == 0) {
                pause();
            }
        }
    }

    /** Seals what can be sealed and is not much; answers how much it was, 0 also while another node seals. */
    int sealSome() {
        if (queue.isEmpty()) {
            return 0;
        }
        Sealed sealed = transaction.execute(status -> queue.tryLock() ? seal() : null);
        if (sealed == null) {
            return 0;
        }
        steps.accept(SealingStep.COMMITTED);
        last.remember(sealed.head());
        return sealed.count();
    }

    private @Nullable Sealed seal() {
        steps.accept(SealingStep.LOCKED);
        MerkleTree tree = last.tree();
        steps.accept(SealingStep.CHECKED);
        List<RecordedFact> events = queue.next(MOST);
        steps.accept(SealingStep.TAKEN);
        if (events.isEmpty()) {
            return null;
        }
        append(events, tree);
        Checkpoint head = Checkpoint.of(key.verifier().name(), tree);
        String note = key.sign(head.text());
        steps.accept(SealingStep.SIGNED);
        log.addHead(head, note, clock.instant());
        steps.accept(SealingStep.HEAD_WRITTEN);
        queue.remove(events);
        steps.accept(SealingStep.QUEUE_CLEARED);
        return new Sealed(head, events.size());
    }

    private void append(List<RecordedFact> events, MerkleTree tree) {
        var entries = new ArrayList<LogTables.NewEntry>();
        var tiles = new ArrayList<Tile>();
        for (RecordedFact event : events) {
            byte[] entry = CanonicalEntry.of(event.id(), event.at(), event.fact());
            Hash leaf = Hash.leaf(entry);
            entries.add(new LogTables.NewEntry(tree.size(), event.id(), entry, leaf));
            tree.append(leaf, tiles::add);
        }
        log.addEntries(entries);
        steps.accept(SealingStep.ENTRIES_WRITTEN);
        log.addTiles(tiles);
        steps.accept(SealingStep.TILES_WRITTEN);
    }

    private static void pause() {
        try {
            Thread.sleep(20);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while the log was being sealed", interrupted);
        }
    }

    private record Sealed(Checkpoint head, int count) {}
}
