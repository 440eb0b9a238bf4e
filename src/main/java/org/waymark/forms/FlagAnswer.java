package org.waymark.forms;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.waymark.forms.FormField.Routing;
import org.waymark.shared.RoutingValue;

/** A tick. What is not ticked is “no”: a question that needs to know more is asked as a choice. */
record FlagAnswer() implements AnswerType {

    @Override
    public Reading typed(JsonNode json) {
        return json.isBoolean() ? Reading.of(json) : Reading.wrong("type-flag");
    }

    @Override
    public Reading posted(List<String> texts) {
        return texts.isEmpty() ? Reading.of(BooleanNode.FALSE) : AnswerType.super.posted(texts);
    }

    @Override
    public Reading text(String text) {
        return switch (text) {
            case "true", "on" -> Reading.of(BooleanNode.TRUE);
            case "false" -> Reading.of(BooleanNode.FALSE);
            default -> Reading.wrong("type-flag");
        };
    }

    @Override
    public Complaint missing() {
        return Complaint.of("missing-tick");
    }

    @Override
    public boolean suffices(JsonNode value) {
        return value.booleanValue();
    }

    @Override
    public List<String> texts(JsonNode value) {
        return value.booleanValue() ? List.of("true") : List.of();
    }

    @Override
    public String words(JsonNode value, Locale locale, Wording wording) {
        return wording.say(value.booleanValue() ? "forms.yes" : "forms.no", locale);
    }

    @Override
    public @Nullable Object operand(@Nullable JsonNode value) {
        return value != null && value.booleanValue();
    }

    @Override
    public List<Routing> routes() {
        return List.of(Routing.FACT, Routing.DECISION);
    }

    @Override
    public Optional<RoutingValue> fact(JsonNode value) {
        return Optional.of(new RoutingValue.Flag(value.booleanValue()));
    }

    @Override
    public Optional<RoutingValue> silence(String why) {
        return Optional.of(new RoutingValue.Flag(false));
    }
}
