package org.waymark.worklist;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class StageTest {

    private static final Instant BORN = Instant.parse("2026-11-24T08:00:00Z");
    private static final Instant DUE = BORN.plus(Duration.ofHours(10));

    @Test
    void saysNothingBeforeHalfOfTheTimeIsGone() {
        assertThat(Stage.at(DUE.minus(Duration.ofHours(6)), BORN, DUE)).isEqualTo(Stage.UNTOLD);
    }

    @Test
    void remindsAtHalfAndAtFourFifths() {
        assertThat(Stage.at(BORN.plus(Duration.ofHours(5)), BORN, DUE)).isEqualTo(Stage.HALF);
        assertThat(Stage.at(BORN.plus(Duration.ofHours(8)), BORN, DUE)).isEqualTo(Stage.FOUR_FIFTHS);
    }

    @Test
    void saysOnlyThatTheLimitHasPassedAfterALongSilence() {
        assertThat(Stage.at(DUE, BORN, DUE)).isEqualTo(Stage.PASSED);
        assertThat(Stage.PASSED.next(BORN, DUE)).isEmpty();
    }

    @Property
    void theNextWordIsAlwaysOfALaterStage(@ForAll @LongRange(min = 1, max = 40_000_000_000L) long nanos) {
        Instant due = BORN.plusNanos(nanos * 1_000_000);
        for (Stage stage : new Stage[] {Stage.UNTOLD, Stage.HALF, Stage.FOUR_FIFTHS}) {
            Instant next = stage.next(BORN, due).orElseThrow();
            assertThat(Stage.at(next, BORN, due)).isGreaterThan(stage);
        }
    }
}
