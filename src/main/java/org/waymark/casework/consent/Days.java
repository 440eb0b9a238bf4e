package org.waymark.casework.consent;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Reads a day, in the country's zone, or a moment with its offset. */
@Component
class Days {

    private final ZoneId zone;

    Days(ZoneId zone) {
        this.zone = zone;
    }

    /** When it begins. */
    Optional<Instant> beginning(String text) {
        return read(text, 0);
    }

    /** When it is over: a day counts to its end. */
    Optional<Instant> end(String text) {
        return read(text, 1);
    }

    /** The day of a moment, as fields for days hold it. */
    LocalDate day(Instant at) {
        return at.atZone(zone).toLocalDate();
    }

    private Optional<Instant> read(String text, int daysLater) {
        try {
            return Optional.of(
                    text.length() == 10
                            ? LocalDate.parse(text)
                                    .plusDays(daysLater)
                                    .atStartOfDay(zone)
                                    .toInstant()
                            : OffsetDateTime.parse(text).toInstant());
        } catch (DateTimeException malformed) {
            return Optional.empty();
        }
    }
}
