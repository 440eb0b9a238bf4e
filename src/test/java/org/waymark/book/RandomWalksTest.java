package org.waymark.book;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.ConcurrencyFailureException;
import org.waymark.support.WaymarkTest;

/**
 * A thousand cases on ways that chance chooses: in none of their states may a property be false. Each walk is rolled back.
 * {@code -Dwaymark.walks=5000} walks so many cases, {@code -Dwaymark.seed=…} begins with the one that failed.
 */
@WaymarkTest
class RandomWalksTest {

    private static final int USUAL = 1000;
    private static final int WALKS = Integer.getInteger("waymark.walks", USUAL);
    /** A machine that has too much to do walks fewer; who says how many gets as many. */
    private static final Duration LONGEST = Duration.ofSeconds(130);

    private static final long FIRST = Long.getLong("waymark.seed", 20261124L);
    private static final int AT_LEAST = 10;
    private static final int AT_ONCE = 2;
    /** So many faults are told at once. */
    private static final int MOST = 6;

    private static final double WANTED = 90;

    @Autowired
    ApplicationContext context;

    @Test
    void nothingThatMustHoldIsEverFalse() throws InterruptedException {
        Instant begun = Instant.now();
        var tally = new Tally();
        var next = new AtomicInteger();
        var broken = new ConcurrentLinkedQueue<String>();
        together(() -> {
            Program program = Program.in(context);
            var eyes = new Eyes(program, context);
            var turns = new Turns(program, context);
            for (int walk = next.getAndIncrement();
                    walk < WALKS && broken.size() < MOST && inTime(begun);
                    walk = next.getAndIncrement()) {
                walk(program, eyes, turns, FIRST + walk, tally).ifPresent(broken::add);
            }
            return null;
        });
        System.out.println("random walks: " + tally.report(Duration.between(begun, Instant.now())));
        assertThat(broken).isEmpty();
        assertThat(tally.cases()).isGreaterThanOrEqualTo(Math.min(WALKS, AT_LEAST));
        // Fewer walks cannot be expected to come everywhere.
        assertThat(tally.cases() < USUAL ? 100 : tally.percent()).isGreaterThanOrEqualTo(WANTED);
    }

    private static boolean inTime(Instant begun) {
        return WALKS != USUAL || Duration.between(begun, Instant.now()).compareTo(LONGEST) < 0;
    }

    private static void together(Callable<Void> work) throws InterruptedException {
        var hands = Executors.newFixedThreadPool(AT_ONCE);
        try {
            List<Callable<Void>> all =
                    IntStream.range(0, AT_ONCE).mapToObj(hand -> work).toList();
            for (Future<Void> done : hands.invokeAll(all)) {
                done.get();
            }
        } catch (ExecutionException failed) {
            throw new AssertionError(failed.getCause().getMessage(), failed.getCause());
        } finally {
            hands.shutdownNow();
        }
    }

    /** @return what was broken, and by what; empty if nothing was */
    private static Optional<String> walk(Program program, Eyes eyes, Turns turns, long seed, Tally tally) {
        try {
            return walkOnce(program, eyes, turns, seed, tally);
        } catch (ConcurrencyFailureException twoWantTheSameBeds) {
            return walkOnce(program, eyes, turns, seed, tally);
        }
    }

    private static Optional<String> walkOnce(Program program, Eyes eyes, Turns turns, long seed, Tally tally) {
        return Optional.ofNullable(program.transaction().execute(rolledBack -> {
            rolledBack.setRollbackOnly();
            var walk = new RandomWalk(program, eyes, turns, seed);
            try {
                List<NeverFalse> broken = walk.go();
                tally.add(walk, walk.flows());
                return broken.isEmpty() ? null : told(seed, broken.toString(), walk);
            } catch (ConcurrencyFailureException another) {
                throw another;
            } catch (RuntimeException stuck) {
                var trace = new StringWriter();
                stuck.printStackTrace(new PrintWriter(trace));
                return told(seed, "stuck: " + trace, walk);
            }
        }));
    }

    private static String told(long seed, String what, RandomWalk walk) {
        return "seed %d: %s after\n  %s".formatted(seed, what, String.join("\n  ", walk.trail()));
    }
}
