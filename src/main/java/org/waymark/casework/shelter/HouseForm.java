package org.waymark.casework.shelter;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.waymark.casework.FormShelf;
import org.waymark.directory.Country;
import org.waymark.directory.Directory;
import org.waymark.engine.Book;
import org.waymark.forms.FormSchema;
import org.waymark.forms.Forms;
import org.waymark.shared.AreaKey;
import org.waymark.shared.FormKey;

/**
 * What is asked of a house, as a form. What it can offer is what a need card can ask, in the same words: the options are those
 * of the form in force; areas are those of the country.
 */
@Component
public class HouseForm {

    private static final FormKey CARD = new FormKey("write-need-card");
    private static final Map<String, List<String>> AS_ON_THE_CARD = Map.of(
            "takes",
            List.of("shelterFor"),
            "tier",
            List.of("shelterTier"),
            "meets",
            List.of("shelterNeeds", "careNeeds"),
            "languages",
            List.of("shelterLanguage"));
    private static final Set<String> AREAS = Set.of("houseArea", "reaches");

    private final Book book;
    private final FormShelf shelf;
    private final Forms forms;
    private final Directory directory;
    private final Country country;
    private final ObjectMapper json = new ObjectMapper();
    private final ObjectNode empty;

    HouseForm(Book book, FormShelf shelf, Forms forms, Directory directory, Country country) {
        this.book = book;
        this.shelf = shelf;
        this.forms = forms;
        this.directory = directory;
        this.country = country;
        try (var file = new ClassPathResource("casework/keep-house.form").getInputStream()) {
            this.empty = (ObjectNode) json.readTree(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** All that is asked of a new house. */
    public FormSchema adding() {
        return without(Set.of());
    }

    /** As {@link #adding}, of a house whose code is said already. */
    public FormSchema named() {
        return without(Set.of("houseCode"));
    }

    /** What a house offers, without what changes from day to day. */
    public FormSchema changing() {
        return without(Set.of("houseCode", "beds", "dangerNear", "recruiterInside", "closed"));
    }

    private FormSchema without(Set<String> left) {
        ObjectNode form = empty.deepCopy();
        List<JsonNode> card = card();
        var asked = new ArrayList<JsonNode>();
        for (JsonNode question : form.withArray("components")) {
            if (!left.contains(key(question))) {
                asked.add(offering((ObjectNode) question, card));
            }
        }
        form.putArray("components").addAll(asked);
        return forms.read("keep-house.form", form.toString().getBytes(StandardCharsets.UTF_8));
    }

    private ObjectNode offering(ObjectNode question, List<JsonNode> card) {
        List<String> asOnTheCard = AS_ON_THE_CARD.get(key(question));
        if (asOnTheCard != null) {
            card.stream().filter(one -> asOnTheCard.contains(key(one))).forEach(one -> offer(question, one));
        } else if (AREAS.contains(key(question))) {
            directory.areas().forEach(area -> offer(question, area));
        }
        return question;
    }

    private static void offer(ObjectNode question, JsonNode asked) {
        asked.path("values").forEach(question.withArray("values")::add);
        asked.path("properties").properties().stream()
                .filter(word -> word.getKey().startsWith("option."))
                .forEach(word -> question.withObject("/properties").set(word.getKey(), word.getValue()));
    }

    private void offer(ObjectNode question, AreaKey area) {
        question.withArray("values")
                .addObject()
                .put("label", country.name(area, Locale.ENGLISH))
                .put("value", area.value());
        country.languages().stream()
                .filter(locale -> !locale.getLanguage().equals("en"))
                .forEach(locale -> question.withObject("/properties")
                        .put("option." + area + "." + locale.getLanguage(), country.name(area, locale)));
    }

    /** The questions of the need card in force. */
    private List<JsonNode> card() {
        FormSchema card = book.current()
                .flatMap(edition -> shelf.find(edition, CARD))
                .orElseThrow(() -> new IllegalStateException("no need card is in force"));
        try {
            return json.readTree(card.json()).findParents("key");
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String key(JsonNode question) {
        return question.path("key").asText();
    }
}
