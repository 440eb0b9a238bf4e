package org.waymark.shared;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Set;
import java.util.function.Predicate;

/**
 * The days on which offices work: all but weekends and the country's public holidays.
 *
 * @param zone where a day begins and ends
 * @param holiday whether a day is a public holiday
 */
public record WorkingDays(ZoneId zone, Predicate<LocalDate> holiday) {

    private static final Set<DayOfWeek> WEEKEND = Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);

    /** The same time of day so many working days later; what is left of a day is added as it is. */
    public Instant after(Instant start, Duration limit) {
        ZonedDateTime moment = start.atZone(zone);
        long days = limit.toDays();
        while (days > 0) {
            moment = moment.plusDays(1);
            if (works(moment.toLocalDate())) {
                days--;
            }
        }
        return moment.plus(limit.minusDays(limit.toDays())).toInstant();
    }

    /** Whether offices work on this day. */
    public boolean works(LocalDate day) {
        return !WEEKEND.contains(day.getDayOfWeek()) && !holiday.test(day);
    }
}
