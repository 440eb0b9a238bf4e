package org.waymark.forms;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.waymark.forms.FormField.Routing;
import org.waymark.shared.RoutingValue;

/**
 * Free text. It never routes a case.
 *
 * @param lines whether line breaks are allowed
 */
record TextAnswer(
        int shortest, int longest, boolean lines, @Nullable TextShape shape) implements AnswerType {

    @Override
    public Reading typed(JsonNode json) {
        if (!json.isTextual()) {
            return Reading.wrong("type-text");
        }
        String text = json.textValue().strip();
        return text.isEmpty() ? Reading.NOTHING : text(text);
    }

    @Override
    public Reading text(String raw) {
        String text = raw.replace("\r\n", "\n").replace('\r', '\n');
        if (text.length() > longest) {
            return Reading.wrong("too-long", longest);
        }
        if (!text.codePoints().allMatch(this::printable)) {
            return Reading.wrong("characters");
        }
        if (text.length() < shortest) {
            return Reading.wrong("too-short", shortest);
        }
        return shape == null || shape.fits(text) ? Reading.of(text) : Reading.wrong(shape.complaint());
    }

    /** Control characters and halves of surrogate pairs can be neither shown nor stored. */
    private boolean printable(int point) {
        if (point == '\n') {
            return lines;
        }
        return point == '\t' || !Character.isISOControl(point) && Character.getType(point) != Character.SURROGATE;
    }

    @Override
    public Complaint missing() {
        return Complaint.of("missing-text");
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
        return value == null ? null : value.asText();
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
