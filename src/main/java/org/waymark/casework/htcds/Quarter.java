package org.waymark.casework.htcds;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.IsoFields;

/** A quarter of a year in the country's own time. */
record Quarter(int year, int number, ZoneId zone) {

    /** The last one that is over: what is told always lags by it, so that a new case does not show the day after. */
    static Quarter lastBefore(Instant now, ZoneId zone) {
        LocalDate then = LocalDate.ofInstant(now, zone).minus(1, IsoFields.QUARTER_YEARS);
        return new Quarter(then.getYear(), then.get(IsoFields.QUARTER_OF_YEAR), zone);
    }

    /** When it is over: the first moment after it. */
    Instant end() {
        return LocalDate.of(year, 3 * number - 2, 1)
                .plus(1, IsoFields.QUARTER_YEARS)
                .atStartOfDay(zone)
                .toInstant();
    }

    /** The name in addresses, tables and exports, such as {@code 2026-Q3}. */
    String key() {
        return year + "-Q" + number;
    }
}
