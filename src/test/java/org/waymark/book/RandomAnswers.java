package org.waymark.book;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Chooses answers to the questions of a form by chance; what is not said is filled in plainly. */
final class RandomAnswers {

    private final Random chance;

    RandomAnswers(Random chance) {
        this.chance = chance;
    }

    /** {@code key=value} for each choice that the form asks without a condition. */
    String[] to(JsonNode form) {
        return TheBook.fields(form)
                .filter(field -> !field.has("conditional"))
                .filter(field -> field.path("values").size() > 0)
                .map(field -> field.get("key").asText() + "=" + choice(field))
                .toArray(String[]::new);
    }

    private String choice(JsonNode field) {
        List<String> options = new ArrayList<>();
        field.get("values").forEach(option -> options.add(option.get("value").asText()));
        return options.get(chance.nextInt(options.size()));
    }
}
