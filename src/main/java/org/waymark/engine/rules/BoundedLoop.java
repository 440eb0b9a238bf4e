package org.waymark.engine.rules;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.waymark.engine.Finding;

/**
 * A step is repeated a fixed number of times, or as often as one routing fact says that a number field of the book bounds: each
 * field of that name is a number between nought and the most, and nothing but these fields ever sets the fact.
 */
final class BoundedLoop implements Rule {

    static final int MOST = 20;

    private static final String NAME = "structure/bounded-loop";
    private static final String LITERAL = "[1-9]\\d?";
    private static final ObjectMapper JSON = new ObjectMapper();

    @Override
    public Stream<Finding> check(OpenBook book) {
        return book.diagrams().stream()
                .flatMap(file -> file.spots("multiInstanceLoopCharacteristics")
                        .flatMap(spot -> Rule.finding(NAME, file, spot, objection(book, spot))));
    }

    private static @Nullable String objection(OpenBook book, Spot spot) {
        String times = spot.element()
                .child("loopCardinality")
                .map(Node::text)
                .orElse("")
                .strip();
        if (times.matches(LITERAL) && Integer.parseInt(times) <= MOST) {
            return null;
        }
        String fact = Grammar.singleName(times);
        if (fact == null) {
            return "Repeat a step a fixed number of times (at most " + MOST
                    + "), or as often as one number field of the book says: ${name}; without a list.";
        }
        if (!boundedByFields(book, fact)) {
            return "Ask for " + fact + " in a required number field from 0 or more to at most " + MOST
                    + ", wherever it is asked.";
        }
        return setOtherwise(book, fact)
                ? "Nothing but its number field may set " + fact + ": no call, decision, action or parameter."
                : null;
    }

    private static boolean boundedByFields(OpenBook book, String fact) {
        List<JsonNode> fields = BookFiles.forms(book.files())
                .flatMap(form -> components(read(form.content())))
                .filter(field -> fact.equals(field.path("key").asText()))
                .toList();
        return !fields.isEmpty() && fields.stream().allMatch(BoundedLoop::bounded);
    }

    private static boolean bounded(JsonNode field) {
        JsonNode validate = field.path("validate");
        return field.path("type").asText().equals("number")
                && field.at("/properties/routing").asText().equals("true")
                && validate.path("required").asBoolean()
                && field.path("decimalDigits").asInt(0) == 0
                && whole(validate.path("min")).filter(least -> least >= 0).isPresent()
                && whole(validate.path("max")).filter(most -> most <= MOST).isPresent();
    }

    private static Optional<Integer> whole(JsonNode number) {
        return number.canConvertToInt() ? Optional.of(number.asInt()) : Optional.empty();
    }

    /** Whatever else could write a fact of this name into a run, in any diagram of the book. */
    private static boolean setOtherwise(OpenBook book, String fact) {
        return book.diagrams().stream()
                .flatMap(OpenBook.Opened::spots)
                .map(Spot::element)
                .anyMatch(element -> fact.equals(element.extension("resultVariable"))
                        || fact.equals(element.attribute("target"))
                        || element.name().endsWith("Parameter") && fact.equals(element.attribute("name"))
                        || element.name().equals("property") && names(element.attribute("value"), fact));
    }

    private static boolean names(@Nullable String value, String fact) {
        return value != null && List.of(value.strip().split("\\s+")).contains(fact);
    }

    private static Stream<JsonNode> components(JsonNode part) {
        return StreamSupport.stream(part.path("components").spliterator(), false)
                .flatMap(inner -> Stream.concat(Stream.of(inner), components(inner)));
    }

    /** A form that cannot be read bounds nothing; another rule says what is wrong with it. */
    private static JsonNode read(byte[] form) {
        try {
            return JSON.readTree(form);
        } catch (IOException unreadable) {
            return JSON.missingNode();
        }
    }
}
