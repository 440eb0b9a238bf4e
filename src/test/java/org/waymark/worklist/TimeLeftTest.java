package org.waymark.worklist;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimeLeftTest {

    private static final Instant NOW = Instant.parse("2026-11-24T08:00:00Z");

    @ParameterizedTest
    @CsvSource({
        "PT24H, PT0S, LATE",
        "PT24H, PT-1M, LATE",
        "PT24H, PT59M, NOW",
        "PT24H, PT1H, NOW",
        "PT24H, PT1H1M, SOON",
        "PT24H, PT6H, SOON",
        "PT24H, PT6H1M, CALM",
        "P8D, P2D, SOON",
        "P8D, P2DT1M, CALM"
    })
    void saysHowPressingALimitIs(Duration whole, Duration left, TimeLeft expected) {
        Instant due = NOW.plus(left);
        assertThat(TimeLeft.of(due.minus(whole), due, NOW)).isEqualTo(expected);
    }
}
