package org.waymark.web;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Tells templates times as people say them, in the country's zone: {@code ${@words.due(task.due)}}. */
@Component("words")
public class Words {

    private static final long HOURS_THAT_ARE_COUNTED = 12;

    private final MessageSource messages;
    private final Clock clock;
    private final ZoneId zone;

    Words(MessageSource messages, Clock clock, ZoneId zone) {
        this.messages = messages;
        this.clock = clock;
        this.zone = zone;
    }

    /** How long is left or how late it is: “Due in 40 minutes”, “2 days late”. */
    public String due(Instant due) {
        Duration left = Duration.between(clock.instant(), due);
        return left.isNegative() ? late(left.negated()) : left(due, left);
    }

    /** The code of the urgency where the clock's length is unknown. @see #urgency(Instant, Instant) */
    public String urgency(Instant due) {
        return urgency(due, due);
    }

    /** {@code late} past; {@code now} within the hour; {@code soon} within 6 hours or the last quarter; else {@code calm}. */
    public String urgency(Instant due, Instant begun) {
        Duration left = Duration.between(clock.instant(), due);
        if (left.isNegative()) {
            return "late";
        }
        if (left.compareTo(Duration.ofHours(1)) <= 0) {
            return "now";
        }
        Duration quarter = Duration.between(begun, due).dividedBy(4);
        boolean soon = left.compareTo(Duration.ofHours(6)) <= 0 || left.compareTo(quarter) <= 0;
        return soon ? "soon" : "calm";
    }

    /** The icon that goes with an urgency. */
    public String icon(String urgency) {
        return switch (urgency) {
            case "late" -> "late";
            case "now", "soon" -> "soon";
            default -> "clock";
        };
    }

    /** The exact time: “Sun 22 Nov, 09:00”, with the year if it is another one. */
    public String time(Instant at) {
        ZonedDateTime local = at.atZone(zone);
        boolean thisYear = local.getYear() == today().getYear();
        return format(local, thisYear ? "EEE d MMM, HH:mm" : "EEE d MMM yyyy, HH:mm");
    }

    /** The day: “Sun 22 Nov 2026”. */
    public String day(LocalDate day) {
        return format(day.atStartOfDay(zone), "EEE d MMM yyyy");
    }

    /** The day of a moment, here. @see #day(LocalDate) */
    public String day(Instant at) {
        return day(at.atZone(zone).toLocalDate());
    }

    /** The hour: “09:00”. */
    public String hour(Instant at) {
        return format(at.atZone(zone), "HH:mm");
    }

    private String late(Duration by) {
        if (by.toMinutes() < 1) {
            return say("web.due.just-late");
        }
        if (by.toHours() < 1) {
            return say("web.late.minutes", by.toMinutes());
        }
        return by.toDays() < 1 ? say("web.late.hours", by.toHours()) : say("web.late.days", by.toDays());
    }

    private String left(Instant due, Duration left) {
        if (left.toMinutes() < 1) {
            return say("web.due.now");
        }
        if (left.toHours() < 1) {
            return say("web.due.minutes", left.toMinutes());
        }
        if (left.toHours() < HOURS_THAT_ARE_COUNTED) {
            return say("web.due.hours", left.toHours());
        }
        long days = ChronoUnit.DAYS.between(today(), due.atZone(zone).toLocalDate());
        if (days < 2) {
            return say(days == 0 ? "web.due.today" : "web.due.tomorrow", hour(due));
        }
        return say("web.due.days", days);
    }

    private LocalDate today() {
        return clock.instant().atZone(zone).toLocalDate();
    }

    private String say(String key, Object... arguments) {
        return messages.getMessage(key, arguments, locale());
    }

    private String format(ZonedDateTime time, String pattern) {
        return DateTimeFormatter.ofPattern(pattern, locale()).format(time).replace(".", "");
    }

    private static Locale locale() {
        return LocaleContextHolder.getLocale();
    }
}
