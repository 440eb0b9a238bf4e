package org.waymark.forms;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.waymark.forms.FormField.Routing;
import org.waymark.shared.RoutingValue;

/** How the answers to one kind of field are read, shown, compared and passed on. */
interface AnswerType {

    /** Reads a JSON value that is neither null nor missing. */
    Reading typed(JsonNode json);

    /** Reads one text that is not blank, without blanks around it. */
    Reading text(String text);

    /** Reads what a browser posts: every text under the field's name. */
    default Reading posted(List<String> texts) {
        List<String> filled = texts.stream()
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .toList();
        return switch (filled.size()) {
            case 0 -> Reading.NOTHING;
            case 1 -> text(filled.get(0));
            default -> Reading.wrong("several");
        };
    }

    /** What to say when there is no answer and there must be one. */
    Complaint missing();

    /** Whether a required field is content with this value. */
    default boolean suffices(JsonNode value) {
        return true;
    }

    /** A sound value as a browser would post it. */
    List<String> texts(JsonNode value);

    /** A sound value in words. */
    String words(JsonNode value, Locale locale, Wording wording);

    /** What conditions compare; the value may be missing. */
    @Nullable
    Object operand(@Nullable JsonNode value);

    /** How values of this kind may route a case. */
    List<Routing> routes();

    /** What a sound value says to the engine. */
    Optional<RoutingValue> fact(JsonNode value);

    /** What the engine hears when there is no value: {@code unanswered} or {@code declined}. */
    default Optional<RoutingValue> silence(String why) {
        return Optional.empty();
    }
}
