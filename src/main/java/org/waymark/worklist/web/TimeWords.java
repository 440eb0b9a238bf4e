package org.waymark.worklist.web;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Says how long a clock runs and when something was, in the country's zone; limits are the shell's words. */
@Component
class TimeWords {

    private static final Duration TWO_DAYS = Duration.ofDays(2);

    private final MessageSource messages;
    private final Clock clock;
    private final ZoneId zone;

    TimeWords(MessageSource messages, Clock clock, ZoneId zone) {
        this.messages = messages;
        this.clock = clock;
        this.zone = zone;
    }

    /** “40 minutes”, “3 hours”, “6 days”. */
    String duration(Duration time, Locale locale) {
        if (time.toMinutes() < 60) {
            return say("worklist.minutes", locale, time.toMinutes());
        }
        return time.compareTo(TWO_DAYS) < 0
                ? say("worklist.hours", locale, time.toHours())
                : say("worklist.days", locale, time.toDays());
    }

    /** “02:54” today, “Sun 22 Nov, 09:00” on any other day. */
    String moment(Instant at, Locale locale) {
        String pattern = isToday(at) ? "HH:mm" : "EEE d MMM, HH:mm";
        return DateTimeFormatter.ofPattern(pattern, locale)
                .format(at.atZone(zone))
                .replace(".", "");
    }

    /** Whether a moment lies in the day that people have now. */
    boolean isToday(Instant at) {
        return day(at).equals(day(clock.instant()));
    }

    private LocalDate day(Instant at) {
        return at.atZone(zone).toLocalDate();
    }

    private String say(String key, Locale locale, Object... arguments) {
        return messages.getMessage(key, arguments, locale);
    }
}
