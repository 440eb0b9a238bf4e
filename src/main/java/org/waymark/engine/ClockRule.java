package org.waymark.engine;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import org.waymark.shared.ClockKey;

/**
 * A row of {@code clocks.dmn}: how long a step may take.
 *
 * @param limit how long; with working days, whole days of 24 hours counted in working days
 * @param workingDays whether nights count but weekends and holidays do not; survivor-facing clocks run through both
 * @param breach the duty that hears of it when the limit passes, beside the supervisor
 * @param status {@code law}, {@code standard} or {@code proposed}
 * @param texts {@code title} and {@code source}, each also as {@code title.es} and so on
 */
public record ClockRule(
        ClockKey key, Duration limit, boolean workingDays, String breach, String status, Map<String, String> texts) {

    /** Standard and section, or that it is proposed; English where there is no translation. */
    public String source(Locale locale) {
        return texts.getOrDefault("source." + locale.getLanguage(), texts.getOrDefault("source", ""));
    }

    /** When the limit passes if the clock starts now; working days are counted Monday to Friday. */
    public Instant due(Instant start, java.time.ZoneId zone) {
        if (!workingDays) {
            return start.plus(limit);
        }
        var moment = start.atZone(zone);
        long days = limit.toDays();
        while (days > 0) {
            moment = moment.plusDays(1);
            if (moment.getDayOfWeek().getValue() < 6) {
                days--;
            }
        }
        return moment.plus(limit.minusDays(limit.toDays())).toInstant();
    }
}
