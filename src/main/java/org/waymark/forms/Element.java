package org.waymark.forms;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** An object of the file being read. It hands out its properties, and at the end refuses those that nobody asked for. */
final class Element {

    private static final int LONGEST_TEXT = 4_000;

    private final String file;
    private final @Nullable String name;
    private final String path;
    private final ObjectNode json;
    private final Set<String> understood = new HashSet<>();

    Element(String file, @Nullable String name, String path, ObjectNode json) {
        this.file = file;
        this.name = name;
        this.path = path;
        this.json = json;
    }

    MalformedForm refuse(String reason) {
        return new MalformedForm(file, name, reason);
    }

    /** Whether the property is there and says something: null and the empty string are an editor's way to say nothing. */
    boolean has(String property) {
        understood.add(property);
        JsonNode value = json.get(property);
        return value != null
                && !value.isNull()
                && !(value.isTextual() && value.textValue().isEmpty());
    }

    Optional<String> text(String property) {
        if (!has(property)) {
            return Optional.empty();
        }
        JsonNode value = json.get(property);
        if (!value.isTextual()
                || value.textValue().isBlank()
                || value.textValue().length() > LONGEST_TEXT) {
            throw refuse("“" + path + property + "” is not a text of at most " + LONGEST_TEXT + " characters");
        }
        return Optional.of(value.textValue());
    }

    /** A text that is shown: the same words for everyone. */
    Optional<String> words(String property) {
        Optional<String> words = text(property);
        words.filter(text -> text.startsWith("=") || text.contains("{{")).ifPresent(text -> {
            throw refuse("“" + path + property + "” is computed; write plain words");
        });
        return words;
    }

    boolean flag(String property) {
        if (!has(property)) {
            return false;
        }
        if (!json.get(property).isBoolean()) {
            throw refuse("“" + path + property + "” is neither true nor false; it cannot be computed");
        }
        return json.get(property).booleanValue();
    }

    Optional<BigDecimal> number(String property) {
        if (!has(property)) {
            return Optional.empty();
        }
        try {
            BigDecimal number = new BigDecimal(json.get(property).asText());
            if (Math.abs((long) number.scale()) <= NumberAnswer.MOST_DECIMALS && number.precision() <= 20) {
                return Optional.of(number);
            }
        } catch (NumberFormatException e) {
            // Said below.
        }
        throw refuse("“" + path + property + "” is not a plain number; it cannot be computed");
    }

    Optional<Integer> count(String property, int most) {
        return number(property).map(number -> {
            if (number.signum() < 0
                    || number.stripTrailingZeros().scale() > 0
                    || number.compareTo(BigDecimal.valueOf(most)) > 0) {
                throw refuse("“" + path + property + "” is not a whole number from 0 to " + most);
            }
            return number.intValueExact();
        });
    }

    /** Whether the property is absent, or says what is so anyway. */
    boolean saysNothing(String property) {
        return !has(property)
                || json.get(property).isEmpty() && json.get(property).isContainerNode()
                || isFalse(property);
    }

    private boolean isFalse(String property) {
        return json.get(property).isBoolean() && !json.get(property).booleanValue();
    }

    /** An object inside this one; an empty one if it is not there. */
    Element inner(String property) {
        JsonNode value = has(property) ? json.get(property) : json.objectNode();
        if (!(value instanceof ObjectNode object)) {
            throw refuse("“" + path + property + "” is not an object");
        }
        return new Element(file, name, path + property + ".", object);
    }

    /** An option of this element. */
    Element option(ObjectNode option) {
        return new Element(file, name, path + "values.", option);
    }

    List<ObjectNode> objects(String property) {
        JsonNode value = has(property) ? json.get(property) : json.arrayNode();
        if (!value.isArray()) {
            throw refuse("“" + path + property + "” is not a list");
        }
        var objects = new ArrayList<ObjectNode>();
        for (JsonNode item : value) {
            if (!(item instanceof ObjectNode object)) {
                throw refuse("“" + path + property + "” holds something that is not an object");
            }
            objects.add(object);
        }
        return objects;
    }

    /** Properties that change nothing here, such as the editor's grid. */
    void ignore(String... properties) {
        understood.addAll(List.of(properties));
    }

    /** Refuses a property that the format knows and we do not support, and says why. */
    void never(String property, String reason) {
        if (has(property)) {
            throw refuse("“" + path + property + "” is not supported: " + reason);
        }
    }

    /** Refuses what nobody has asked for: it may mean something that would then be missing. */
    void done() {
        json.fieldNames().forEachRemaining(property -> {
            if (!understood.contains(property)) {
                throw refuse("“" + path + property + "” is not known here");
            }
        });
    }
}
