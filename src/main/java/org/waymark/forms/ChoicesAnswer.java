package org.waymark.forms;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.waymark.forms.FormField.Routing;
import org.waymark.shared.RoutingValue;

/** Any number of answers out of a list; kept in the order of the list. */
record ChoicesAnswer(List<Choice> choices) implements AnswerType {

    ChoicesAnswer {
        choices = List.copyOf(choices);
    }

    @Override
    public Reading typed(JsonNode json) {
        if (!json.isArray()) {
            return Reading.wrong("type-list");
        }
        var texts = new ArrayList<String>();
        for (JsonNode item : json) {
            if (!item.isTextual()) {
                return Reading.wrong("type-list");
            }
            texts.add(item.textValue());
        }
        return chosen(texts);
    }

    @Override
    public Reading posted(List<String> texts) {
        return chosen(texts.stream().filter(text -> !text.isBlank()).toList());
    }

    @Override
    public Reading text(String text) {
        return chosen(List.of(text));
    }

    private Reading chosen(List<String> texts) {
        List<String> offered = choices.stream().map(Choice::value).toList();
        if (!offered.containsAll(texts)) {
            return Reading.wrong("option");
        }
        ArrayNode kept = JsonNodeFactory.instance.arrayNode();
        offered.stream().filter(texts::contains).forEach(kept::add);
        return kept.isEmpty() ? Reading.NOTHING : Reading.of(kept);
    }

    @Override
    public Complaint missing() {
        return Complaint.of("missing-choices");
    }

    @Override
    public List<String> texts(JsonNode value) {
        var texts = new ArrayList<String>();
        value.forEach(item -> texts.add(item.asText()));
        return texts;
    }

    @Override
    public String words(JsonNode value, Locale locale, Wording wording) {
        return texts(value).stream()
                .map(text -> ChoiceAnswer.labelOf(choices, text, locale))
                .collect(Collectors.joining("; "));
    }

    @Override
    public @Nullable Object operand(@Nullable JsonNode value) {
        return value == null ? List.of() : texts(value);
    }

    @Override
    public List<Routing> routes() {
        return List.of(Routing.DECISION);
    }

    @Override
    public Optional<RoutingValue> fact(JsonNode value) {
        return Optional.of(new RoutingValue.Codes(texts(value)));
    }

    @Override
    public Optional<RoutingValue> silence(String why) {
        return Optional.of(new RoutingValue.Codes(why.equals(Field.DECLINED) ? List.of(why) : List.of()));
    }
}
