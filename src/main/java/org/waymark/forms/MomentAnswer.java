package org.waymark.forms;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.waymark.forms.FormField.Routing;
import org.waymark.shared.RoutingValue;

/** A day and a time in the country's zone, kept with its offset: {@code 2026-11-24T01:30:00-04:00}. */
record MomentAnswer(boolean notPassed, LocalTimes times) implements AnswerType {

    private static final DateTimeFormatter KEPT = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssxxx", Locale.ROOT);

    /** The API and the record name the offset; the same moment is always kept in the same words. */
    @Override
    public Reading typed(JsonNode json) {
        if (!json.isTextual()) {
            return Reading.wrong("moment-offset");
        }
        if (json.textValue().isBlank()) {
            return Reading.NOTHING;
        }
        return withOffset(json.textValue().strip(), "moment-offset");
    }

    /** A browser sends the country's time; where it has no field for that, a person may write the offset too. */
    @Override
    public Reading text(String text) {
        try {
            return moment(LocalDateTime.parse(text).atZone(times.zone()));
        } catch (DateTimeException e) {
            return withOffset(text, "moment");
        }
    }

    private Reading withOffset(String text, String complaint) {
        try {
            return moment(OffsetDateTime.parse(text).atZoneSameInstant(times.zone()));
        } catch (DateTimeException e) {
            return Reading.wrong(complaint);
        }
    }

    private Reading moment(ZonedDateTime moment) {
        if (!LocalTimes.plausible(moment.toLocalDate())) {
            return Reading.wrong("moment");
        }
        if (notPassed && moment.toLocalDate().isBefore(times.today())) {
            return Reading.wrong("passed");
        }
        return Reading.of(KEPT.format(moment.truncatedTo(ChronoUnit.SECONDS)));
    }

    @Override
    public Complaint missing() {
        return Complaint.of("missing-moment");
    }

    @Override
    public List<String> texts(JsonNode value) {
        return List.of(local(value).toLocalDateTime().toString());
    }

    @Override
    public String words(JsonNode value, Locale locale, Wording wording) {
        return wording.time("forms.words.moment", local(value), locale);
    }

    private ZonedDateTime local(JsonNode value) {
        return OffsetDateTime.parse(value.asText()).atZoneSameInstant(times.zone());
    }

    @Override
    public @Nullable Object operand(@Nullable JsonNode value) {
        return value == null ? null : local(value);
    }

    @Override
    public List<Routing> routes() {
        return List.of(Routing.FACT, Routing.DECISION);
    }

    @Override
    public Optional<RoutingValue> fact(JsonNode value) {
        return Optional.of(
                new RoutingValue.Moment(OffsetDateTime.parse(value.asText()).toInstant()));
    }
}
