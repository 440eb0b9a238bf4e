package org.waymark.casework;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.waymark.forms.FieldError;

/**
 * Reads when something was done on paper that is entered now (E13): not in the future, not before it can have begun, and not so
 * long ago that it is more likely mistyped.
 */
@Component
public class PaperTime {

    /** The field of pages and of the API. */
    public static final String FIELD = "doneOnPaperAt";

    private static final Duration LONGEST = Duration.ofDays(30);

    private final Clock clock;
    private final ZoneId zone;
    private final MessageSource messages;

    PaperTime(Clock clock, ZoneId zone, MessageSource messages) {
        this.clock = clock;
        this.zone = zone;
        this.messages = messages;
    }

    /**
     * Reads it.
     *
     * @param typed with an offset, or as a browser sends the country's time; nothing means now
     * @param earliest before which it cannot have been done, null if nothing says so
     */
    public Read read(@Nullable String typed, @Nullable Instant earliest, Locale locale) {
        if (typed == null || typed.isBlank()) {
            return new Read(null, List.of());
        }
        Instant at = parse(typed.strip());
        if (at == null) {
            return wrong("unreadable", locale);
        }
        Instant now = clock.instant();
        if (at.isAfter(now)) {
            return wrong("future", locale);
        }
        // A browser sends whole minutes.
        boolean tooEarly = earliest != null && at.isBefore(earliest.minus(Duration.ofMinutes(1)));
        return tooEarly || at.isBefore(now.minus(LONGEST)) ? wrong("too-early", locale) : new Read(at, List.of());
    }

    private @Nullable Instant parse(String text) {
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException withoutOffset) {
            return local(text);
        }
    }

    private @Nullable Instant local(String text) {
        try {
            return LocalDateTime.parse(text).atZone(zone).toInstant();
        } catch (DateTimeException malformed) {
            return null;
        }
    }

    private Read wrong(String fault, Locale locale) {
        return new Read(
                null, List.of(new FieldError(FIELD, messages.getMessage("casework.paper." + fault, null, locale))));
    }

    /** What was read. @param at null for now @param errors empty if it may be so */
    public record Read(@Nullable Instant at, List<FieldError> errors) {
        public Read {
            errors = List.copyOf(errors);
        }
    }
}
