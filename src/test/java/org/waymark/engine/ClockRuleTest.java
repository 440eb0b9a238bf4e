package org.waymark.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.waymark.shared.ClockKey;
import org.waymark.shared.WorkingDays;

class ClockRuleTest {

    private static final LocalDate HOLIDAY = LocalDate.parse("2026-11-26");
    private static final WorkingDays DAYS = new WorkingDays(ZoneOffset.UTC, HOLIDAY::equals);
    private static final Instant WEDNESDAY = Instant.parse("2026-11-25T22:00:00Z");

    @Test
    void whatCountsInHoursRunsThroughNightsAndHolidays() {
        assertThat(rule("PT24H", false, "50%").due(WEDNESDAY)).isEqualTo(WEDNESDAY.plus(Duration.ofHours(24)));
    }

    @Test
    void whatCountsInWorkingDaysSkipsHolidaysAndWeekends() {
        assertThat(rule("P1D", true, "50%").due(WEDNESDAY)).isEqualTo(WEDNESDAY.plus(Duration.ofDays(2)));
        assertThat(rule("P2D", true, "50%").due(WEDNESDAY)).isEqualTo(WEDNESDAY.plus(Duration.ofDays(5)));
    }

    @Test
    void warningsAreSharesOfTheTimeOrMomentsAfterTheClockBegan() {
        Duration whole = Duration.ofHours(72);
        assertThat(rule("PT72H", false, "PT24H PT48H PT66H").warnings(whole))
                .isEqualTo(List.of(Duration.ofHours(48), Duration.ofHours(24), Duration.ofHours(6)));
        assertThat(rule("PT72H", false, "80% 50%").warnings(whole))
                .isEqualTo(List.of(Duration.ofHours(36), Duration.ofMinutes(864)));
        assertThat(rule("PT72H", false, "PT80H").warnings(whole)).isEmpty();
    }

    @Test
    void aTableWithoutWarningsWarnsAsBefore() {
        var old = new ClockRule(new ClockKey("C01"), Duration.ofHours(10), false, DAYS, "", "proposed", Map.of());
        assertThat(old.warnings(Duration.ofHours(10))).isEqualTo(List.of(Duration.ofHours(5), Duration.ofHours(2)));
    }

    private static ClockRule rule(String limit, boolean workingDays, String warnings) {
        return new ClockRule(
                new ClockKey("C01"),
                Duration.parse(limit),
                workingDays,
                DAYS,
                "",
                "proposed",
                Map.of("warnings", warnings));
    }
}
