package org.waymark.worklist;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class WarningsTest {

    private static final Instant BORN = Instant.parse("2026-11-24T08:00:00Z");
    private static final Instant DUE = BORN.plus(Duration.ofHours(10));
    private static final Warnings USUAL = new Warnings(List.of(Duration.ofHours(5), Duration.ofHours(2)));

    @Test
    void nothingIsSaidBeforeTheFirstWarning() {
        assertThat(USUAL.at(DUE.minus(Duration.ofHours(6)), DUE)).isZero();
        assertThat(USUAL.next(0, DUE)).contains(BORN.plus(Duration.ofHours(5)));
    }

    @Test
    void eachWarningIsSaidInItsTime() {
        assertThat(USUAL.at(BORN.plus(Duration.ofHours(5)), DUE)).isEqualTo(1);
        assertThat(USUAL.at(BORN.plus(Duration.ofHours(8)), DUE)).isEqualTo(2);
        assertThat(USUAL.percent(1, BORN, DUE)).isEqualTo(50);
        assertThat(USUAL.percent(2, BORN, DUE)).isEqualTo(80);
    }

    @Test
    void saysOnlyThatTheLimitHasPassedAfterALongSilence() {
        int said = USUAL.at(DUE, DUE);
        assertThat(USUAL.passed(said)).isTrue();
        assertThat(USUAL.passed(said - 1)).isFalse();
        assertThat(USUAL.next(said, DUE)).isEmpty();
    }

    @Test
    void aClockThatBeganLongBeforeTheStepWarnsAtOnceOfTheLittleThatIsLeft() {
        var prophylaxis = new Warnings(List.of(Duration.ofHours(48), Duration.ofHours(24), Duration.ofHours(6)));
        Instant due = BORN.plus(Duration.ofHours(2));
        assertThat(prophylaxis.next(0, due))
                .hasValueSatisfying(first -> assertThat(first).isBefore(BORN));
        assertThat(prophylaxis.at(BORN, due)).isEqualTo(3);
        assertThat(prophylaxis.percent(3, BORN, due)).isZero();
    }

    @Property
    void theNextWordIsAlwaysALaterOne(
            @ForAll @LongRange(min = 1, max = 40_000_000_000L) long millis,
            @ForAll @LongRange(min = 0, max = 999_999) long nanos) {
        Instant due = BORN.plusMillis(millis).plusNanos(nanos);
        var warnings = new Warnings(List.of(Duration.ofMillis(millis / 2), Duration.ofMillis(millis / 5)));
        for (int said = 0; said <= 2; said++) {
            Instant next = warnings.next(said, due).orElseThrow();
            assertThat(warnings.at(next, due)).isGreaterThan(said);
        }
    }
}
