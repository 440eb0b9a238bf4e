package org.waymark.engine;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.waymark.shared.ClockKey;
import org.waymark.shared.WorkingDays;

/**
 * A row of {@code clocks.dmn}: how long a step may take.
 *
 * @param limit how long; with working days, whole days of 24 hours counted in working days
 * @param workingDays whether nights count but weekends and holidays do not; survivor-facing clocks run through both
 * @param days which days are working days
 * @param breach the duty that hears of it when the limit passes, beside the supervisor
 * @param status {@code law}, {@code standard} or {@code proposed}
 * @param texts {@code title} and {@code source}, each also as {@code title.es} and so on
 */
public record ClockRule(
        ClockKey key,
        Duration limit,
        boolean workingDays,
        WorkingDays days,
        String breach,
        String status,
        Map<String, String> texts) {

    private static final String USUAL_WARNINGS = "50% 80%";

    /** Standard and section, or that it is proposed; English where there is no translation. */
    public String source(Locale locale) {
        return texts.getOrDefault("source." + locale.getLanguage(), texts.getOrDefault("source", ""));
    }

    /** What happens when the limit passes, in words; English where there is no translation. */
    public String action(Locale locale) {
        return texts.getOrDefault("action." + locale.getLanguage(), texts.getOrDefault("action", ""));
    }

    /** When the limit passes if the clock starts at this moment. */
    public Instant due(Instant start) {
        return workingDays ? days.after(start, limit) : start.plus(limit);
    }

    /**
     * How long before the limit passes each warning is given, the first one first.
     *
     * @param whole the time from start to limit, as the calendar makes it
     */
    public List<Duration> warnings(Duration whole) {
        return Stream.of(texts.getOrDefault("warnings", USUAL_WARNINGS).split(" "))
                .map(warning -> left(warning, whole))
                .filter(left -> !left.isNegative() && !left.isZero())
                .sorted(Comparator.reverseOrder())
                .toList();
    }

    private Duration left(String warning, Duration whole) {
        return warning.endsWith("%")
                ? whole.multipliedBy(100 - Integer.parseInt(warning.substring(0, warning.length() - 1)))
                        .dividedBy(100)
                : limit.minus(Duration.parse(warning));
    }
}
