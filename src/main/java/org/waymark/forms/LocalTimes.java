package org.waymark.forms;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;

/** The country's time: what a browser sends has no zone, and means this one. */
record LocalTimes(ZoneId zone, Clock clock) {

    LocalDate today() {
        return LocalDate.now(clock.withZone(zone));
    }

    /** A year that a person can have meant. */
    static boolean plausible(LocalDate day) {
        return day.getYear() >= 1900 && day.getYear() <= 2199;
    }
}
