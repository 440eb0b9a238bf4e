package org.waymark.book;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.waymark.forms.Submission;

/** Fills a form as a story needs it: what the story says, and for the other required questions any good answer. */
public final class FilledForm {

    private static final Pattern HIDDEN = Pattern.compile("=([A-Za-z0-9]+) (!?=) \"([^\"]+)\"");

    private final Map<String, String> said = new TreeMap<>();
    private final ObjectNode values = JsonNodeFactory.instance.objectNode();

    private FilledForm(String... said) {
        Arrays.stream(said).map(pair -> pair.split("=", 2)).forEach(pair -> this.said.put(pair[0], pair[1]));
    }

    /** @param said {@code key=value}; several choices are parted by commas */
    public static Submission of(JsonNode form, String... said) {
        var filled = new FilledForm(said);
        TheBook.fields(form).forEach(filled::fill);
        if (!filled.said.isEmpty()) {
            throw new IllegalArgumentException(form.get("id") + " does not ask for " + filled.said.keySet());
        }
        return Submission.ofJson(filled.values);
    }

    private void fill(JsonNode field) {
        String key = field.get("key").asText();
        String answer = said.remove(key);
        boolean wanted = field.at("/validate/required").asBoolean() && !hidden(field);
        if (answer != null) {
            values.set(key, typed(field, answer));
        } else if (wanted) {
            values.set(key, typed(field, anyAnswer(field)));
        }
    }

    private boolean hidden(JsonNode field) {
        var condition = HIDDEN.matcher(field.at("/conditional/hide").asText());
        if (!condition.matches()) {
            return false;
        }
        boolean equal = values.path(condition.group(1)).asText().equals(condition.group(3));
        return condition.group(2).equals("=") == equal;
    }

    private static JsonNode typed(JsonNode field, String answer) {
        JsonNodeFactory json = JsonNodeFactory.instance;
        return switch (field.get("type").asText()) {
            case "checklist", "taglist" -> {
                ArrayNode several = json.arrayNode();
                Arrays.stream(answer.split(",")).forEach(several::add);
                yield several;
            }
            case "number" -> json.numberNode(Integer.valueOf(answer));
            case "checkbox" -> json.booleanNode(Boolean.parseBoolean(answer));
            default -> json.textNode(answer);
        };
    }

    private static String anyAnswer(JsonNode field) {
        return switch (field.get("type").asText()) {
            case "datetime" -> field.get("subtype").asText().equals("date") ? "2026-11-20" : "2026-11-20T10:00:00Z";
            case "textfield", "textarea" -> "as agreed";
            case "number" -> field.at("/validate/min").asText("1");
            case "checkbox" -> "true";
            default -> field.at("/values/0/value").asText();
        };
    }
}
