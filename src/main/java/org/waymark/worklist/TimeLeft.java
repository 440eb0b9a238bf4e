package org.waymark.worklist;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;

/** How pressing a limit is: past, within the hour, within a quarter of the clock or six hours, or none of these. */
public enum TimeLeft {
    LATE,
    NOW,
    SOON,
    CALM;

    private static final Duration AN_HOUR = Duration.ofHours(1);
    private static final Duration SIX_HOURS = Duration.ofHours(6);

    /** What a limit is at a moment. @param created when the clock began */
    public static TimeLeft of(Instant created, Instant due, Instant now) {
        Duration left = Duration.between(now, due);
        if (left.isZero() || left.isNegative()) {
            return LATE;
        }
        if (left.compareTo(AN_HOUR) <= 0) {
            return NOW;
        }
        Duration quarter = Duration.between(created, due).dividedBy(4);
        return left.compareTo(quarter) <= 0 || left.compareTo(SIX_HOURS) <= 0 ? SOON : CALM;
    }

    /** The name in pages and in the API. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
