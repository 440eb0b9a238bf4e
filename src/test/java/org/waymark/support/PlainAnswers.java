package org.waymark.support;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The plainest answers to a form: what the test says, and for the rest the first good answer to each required question. */
public final class PlainAnswers {

    private static final ObjectMapper JSON = new ObjectMapper();

    private static final Pattern COMPARISON = Pattern.compile("=(\\w+) (!?=) \"(.*)\"");

    private PlainAnswers() {}

    /** Answers to a form-js schema. @param given by field key; those the form does not ask are left out */
    public static ObjectNode to(JsonNode form, Map<String, ?> given) {
        ObjectNode answers = JSON.createObjectNode();
        fill(form.get("components"), given, answers);
        return answers;
    }

    private static void fill(JsonNode components, Map<String, ?> given, ObjectNode answers) {
        for (JsonNode component : components) {
            if (component.has("components")) {
                fill(component.get("components"), given, answers);
            } else if (component.has("key")) {
                String key = component.get("key").asText();
                if (given.containsKey(key)) {
                    answers.set(key, JSON.valueToTree(given.get(key)));
                } else if (component.path("validate").path("required").asBoolean()
                        && shown(component, given, answers)) {
                    answers.set(key, plainest(component));
                }
            }
        }
    }

    /** Understands the conditions that the book uses: one answer compared with one code. */
    private static boolean shown(JsonNode component, Map<String, ?> given, ObjectNode answers) {
        Matcher hide =
                COMPARISON.matcher(component.path("conditional").path("hide").asText());
        if (!hide.matches()) {
            return !component.has("conditional");
        }
        String key = hide.group(1);
        String answer = answers.has(key) ? answers.get(key).asText() : String.valueOf(given.get(key));
        return answer.equals(hide.group(3)) != hide.group(2).equals("=");
    }

    private static JsonNode plainest(JsonNode component) {
        JsonNodeFactory make = JsonNodeFactory.instance;
        return switch (component.get("type").asText()) {
            case "radio", "select" -> component.get("values").get(0).get("value");
            case "checklist", "taglist" ->
                make.arrayNode().add(component.get("values").get(0).get("value"));
            case "checkbox" -> make.booleanNode(true);
            case "number" ->
                component.path("validate").has("min")
                        ? component.path("validate").get("min")
                        : make.numberNode(1);
            case "datetime" ->
                make.textNode(
                        switch (component.path("subtype").asText()) {
                            case "date" -> "2026-11-24";
                            case "time" -> "10:00";
                            default -> "2026-11-24T10:00:00-04:00";
                        });
            default -> make.textNode("Plain");
        };
    }
}
