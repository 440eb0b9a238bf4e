package org.waymark.forms;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;

/**
 * What was sent, unchecked.
 *
 * @param values by field key
 * @param typed whether the values are JSON types (the API, the record) or the texts of an HTML form
 */
public record Submission(ObjectNode values, boolean typed) {

    /** Nothing yet. */
    public static Submission empty() {
        return new Submission(JsonNodeFactory.instance.objectNode(), true);
    }

    /** What the API or the record gives. */
    public static Submission ofJson(ObjectNode values) {
        return new Submission(values, true);
    }

    /**
     * What a browser posts: each name with its texts; every value becomes an array of texts. Names that begin with an
     * underscore, such as {@code _csrf}, are the page's and left out; other fields of the page must be taken out before.
     */
    public static Submission ofForm(Map<String, List<String>> parameters) {
        ObjectNode values = JsonNodeFactory.instance.objectNode();
        parameters.forEach((name, texts) -> {
            if (!name.startsWith("_")) {
                var array = values.putArray(name);
                texts.forEach(array::add);
            }
        });
        return new Submission(values, false);
    }

    /** The value under this key, or null. */
    public @org.jspecify.annotations.Nullable JsonNode get(String key) {
        return values.get(key);
    }
}
