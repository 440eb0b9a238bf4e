package org.waymark.book;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.waymark.support.WaymarkTest;

/**
 * Cases on ways that chance chooses: in none of their states may a property be false. Each walk is rolled back. The build walks
 * for a minute; {@code -Dwaymark.walks=5000} walks so many cases, {@code -Dwaymark.seed=…} begins with the one that failed.
 */
@WaymarkTest
class RandomWalksTest {

    private static final Duration USUAL = Duration.ofSeconds(60);
    private static final long FIRST = Long.getLong("waymark.seed", 20261124L);
    private static final int WALKS = Integer.getInteger("waymark.walks", 0);

    @Autowired
    ApplicationContext context;

    @Test
    void nothingThatMustHoldIsEverFalse() {
        Program program = Program.in(context);
        var eyes = new Eyes(program, context);
        Instant until = Instant.now().plus(USUAL);
        int walked = 0;
        while (walked < WALKS || WALKS == 0 && Instant.now().isBefore(until)) {
            walk(program, eyes, FIRST + walked);
            walked++;
        }
        assertThat(walked).isPositive();
    }

    private static void walk(Program program, Eyes eyes, long seed) {
        program.transaction().executeWithoutResult(rolledBack -> {
            rolledBack.setRollbackOnly();
            var walk = new RandomWalk(program, eyes, seed);
            List<String> broken;
            try {
                broken = walk.go();
            } catch (RuntimeException stuck) {
                throw new AssertionError(
                        "seed " + seed + " is stuck after " + String.join("\n  ", walk.trail()), stuck);
            }
            assertThat(broken)
                    .as("seed %d: %s", seed, String.join("\n  ", walk.trail()))
                    .isEmpty();
        });
    }
}
