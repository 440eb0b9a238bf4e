package org.waymark.forms;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.waymark.forms.FormField.Routing;
import org.waymark.shared.RoutingValue;

/** One answer out of a list. */
record ChoiceAnswer(List<Choice> choices) implements AnswerType {

    ChoiceAnswer {
        choices = List.copyOf(choices);
    }

    @Override
    public Reading typed(JsonNode json) {
        if (!json.isTextual()) {
            return Reading.wrong("type-text");
        }
        return json.textValue().isEmpty() ? Reading.NOTHING : text(json.textValue());
    }

    @Override
    public Reading text(String text) {
        boolean offered = choices.stream().anyMatch(choice -> choice.value().equals(text));
        return offered ? Reading.of(text) : Reading.wrong("option");
    }

    @Override
    public Complaint missing() {
        return Complaint.of("missing-choice");
    }

    @Override
    public List<String> texts(JsonNode value) {
        return List.of(value.asText());
    }

    @Override
    public String words(JsonNode value, Locale locale, Wording wording) {
        return labelOf(choices, value.asText(), locale);
    }

    /** The label of a value; the value itself if the form no longer offers it. */
    static String labelOf(List<Choice> choices, String value, Locale locale) {
        return choices.stream()
                .filter(choice -> choice.value().equals(value))
                .findFirst()
                .map(choice -> choice.label().in(locale))
                .orElse(value);
    }

    @Override
    public @Nullable Object operand(@Nullable JsonNode value) {
        return value == null ? null : value.asText();
    }

    @Override
    public List<Routing> routes() {
        return List.of(Routing.FACT, Routing.DECISION);
    }

    @Override
    public Optional<RoutingValue> fact(JsonNode value) {
        return Optional.of(new RoutingValue.Code(value.asText()));
    }

    @Override
    public Optional<RoutingValue> silence(String why) {
        return Optional.of(new RoutingValue.Code(why));
    }
}
