package org.waymark.forms;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.waymark.forms.FormField.Routing;
import org.waymark.shared.RoutingValue;

/** A day, kept as {@code 2026-11-24}. */
record DayAnswer(boolean notPassed, LocalTimes times) implements AnswerType {

    @Override
    public Reading typed(JsonNode json) {
        if (!json.isTextual()) {
            return Reading.wrong("date");
        }
        return json.textValue().isBlank()
                ? Reading.NOTHING
                : text(json.textValue().strip());
    }

    @Override
    public Reading text(String text) {
        try {
            LocalDate day = LocalDate.parse(text);
            if (!LocalTimes.plausible(day)) {
                return Reading.wrong("date");
            }
            return notPassed && day.isBefore(times.today()) ? Reading.wrong("passed") : Reading.of(day.toString());
        } catch (DateTimeException e) {
            return Reading.wrong("date");
        }
    }

    @Override
    public Complaint missing() {
        return Complaint.of("missing-date");
    }

    @Override
    public List<String> texts(JsonNode value) {
        return List.of(value.asText());
    }

    @Override
    public String words(JsonNode value, Locale locale, Wording wording) {
        return wording.time("forms.words.date", LocalDate.parse(value.asText()), locale);
    }

    @Override
    public @Nullable Object operand(@Nullable JsonNode value) {
        return value == null ? null : LocalDate.parse(value.asText());
    }

    @Override
    public List<Routing> routes() {
        return List.of(Routing.FACT, Routing.DECISION);
    }

    @Override
    public Optional<RoutingValue> fact(JsonNode value) {
        return Optional.of(new RoutingValue.Day(LocalDate.parse(value.asText())));
    }
}
