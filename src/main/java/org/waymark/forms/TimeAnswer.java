package org.waymark.forms;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.waymark.forms.FormField.Routing;
import org.waymark.shared.RoutingValue;

/** A time on the wall's clock, kept as {@code 09:30}. It belongs to no day, so it routes nothing. */
record TimeAnswer() implements AnswerType {

    @Override
    public Reading typed(JsonNode json) {
        if (!json.isTextual()) {
            return Reading.wrong("time");
        }
        return json.textValue().isBlank()
                ? Reading.NOTHING
                : text(json.textValue().strip());
    }

    @Override
    public Reading text(String text) {
        try {
            return Reading.of(
                    LocalTime.parse(text).truncatedTo(ChronoUnit.MINUTES).toString());
        } catch (DateTimeException e) {
            return Reading.wrong("time");
        }
    }

    @Override
    public Complaint missing() {
        return Complaint.of("missing-time");
    }

    @Override
    public List<String> texts(JsonNode value) {
        return List.of(value.asText());
    }

    @Override
    public String words(JsonNode value, Locale locale, Wording wording) {
        return value.asText();
    }

    @Override
    public @Nullable Object operand(@Nullable JsonNode value) {
        return value == null ? null : LocalTime.parse(value.asText());
    }

    @Override
    public List<Routing> routes() {
        return List.of();
    }

    @Override
    public Optional<RoutingValue> fact(JsonNode value) {
        return Optional.empty();
    }
}
