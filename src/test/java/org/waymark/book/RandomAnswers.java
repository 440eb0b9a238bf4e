package org.waymark.book;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Pattern;

/** Chooses answers to the questions of a form by chance; what is not said is filled in plainly. */
final class RandomAnswers {

    private static final Pattern HIDDEN = Pattern.compile("=([A-Za-z0-9]+) (!?=) \"([^\"]+)\"");

    private final Random chance;

    RandomAnswers(Random chance) {
        this.chance = chance;
    }

    /** {@code key=value} for each choice that the form asks. */
    String[] to(JsonNode form) {
        var said = new HashMap<String, String>();
        var answers = new ArrayList<String>();
        TheBook.fields(form)
                .filter(field -> field.path("values").size() > 0)
                .filter(field -> asked(field, said))
                .forEach(field -> {
                    String key = field.get("key").asText();
                    said.put(key, choice(field));
                    answers.add(key + "=" + said.get(key));
                });
        return answers.toArray(String[]::new);
    }

    private static boolean asked(JsonNode field, Map<String, String> said) {
        if (!field.has("conditional")) {
            return true;
        }
        var condition = HIDDEN.matcher(field.at("/conditional/hide").asText());
        return condition.matches()
                && said.getOrDefault(condition.group(1), "").equals(condition.group(3))
                        != condition.group(2).equals("=");
    }

    private String choice(JsonNode field) {
        List<String> options = new ArrayList<>();
        field.get("values").forEach(option -> options.add(option.get("value").asText()));
        return options.get(chance.nextInt(options.size()));
    }
}
