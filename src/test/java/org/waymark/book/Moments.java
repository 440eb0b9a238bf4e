package org.waymark.book;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/** Moments beside the present one, as a form takes them. */
public final class Moments {

    private static final Clock CLOCK = Clock.systemUTC();

    private Moments() {}

    public static String hoursAgo(long hours) {
        return CLOCK.instant()
                .minus(Duration.ofHours(hours))
                .truncatedTo(ChronoUnit.SECONDS)
                .atOffset(ZoneOffset.UTC)
                .toString();
    }

    public static String daysAhead(int days) {
        return CLOCK.instant()
                .plus(Duration.ofDays(days))
                .atOffset(ZoneOffset.UTC)
                .toLocalDate()
                .toString();
    }
}
