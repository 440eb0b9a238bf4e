package org.waymark.engine.rules;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.waymark.engine.BookFile;
import org.waymark.engine.Finding;

/** What officers read in a diagram or a form should be there in each language of the country; they see English otherwise. */
class SaidInEveryLanguage implements Rule {

    private static final String RULE = "house/said-in-every-language";
    /** Named for the engine and for authors, and shown to nobody else. */
    private static final Set<String> INNER = Set.of("message", "escalation", "error", "signal");
    /** What a form calls the words of a question, in the order in which they are shown. */
    private static final List<String> WORDS = List.of("label", "description", "text");

    private final ObjectMapper json = new ObjectMapper();
    private final List<String> languages;

    /** @param languages those that officers choose from; English needs no translation */
    SaidInEveryLanguage(List<Locale> languages) {
        this.languages = languages.stream()
                .map(Locale::getLanguage)
                .filter(language -> !language.equals("en"))
                .toList();
    }

    @Override
    public Stream<Finding> check(OpenBook book) {
        return languages.stream()
                .flatMap(language -> Stream.concat(
                        book.diagrams().stream()
                                .flatMap(file -> file.spots().flatMap(spot -> ofDiagram(file.name(), spot, language))),
                        BookFiles.forms(book.files()).flatMap(form -> ofForm(form, language))));
    }

    private static Stream<Finding> ofDiagram(String file, Spot spot, String language) {
        Node element = spot.element();
        var said = Map.of(
                "name", Objects.requireNonNullElse(element.attribute("name"), ""),
                "documentation", element.child("documentation").map(Node::text).orElse(""),
                "source", spot.is("userTask") ? element.property("source").orElse("") : "");
        boolean shown = element.namespace().equals(Vocabulary.BPMN) && !INNER.contains(element.name());
        return Stream.of("name", "documentation", "source")
                .filter(words -> shown && !said.getOrDefault(words, "").isBlank())
                .map(words -> words + "." + language)
                .filter(words -> element.property(words).isEmpty())
                .map(words -> missing(file, spot.owner(), words));
    }

    private Stream<Finding> ofForm(BookFile form, String language) {
        try {
            return components(json.readTree(form.content())).flatMap(one -> ofComponent(form.name(), one, language));
        } catch (IOException malformed) {
            // That it cannot be read is said by the rule that looks at the form's name.
            return Stream.empty();
        }
    }

    private static Stream<JsonNode> components(JsonNode form) {
        return elements(form.path("components")).flatMap(one -> Stream.concat(Stream.of(one), components(one)));
    }

    private static Stream<JsonNode> elements(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false);
    }

    private static Stream<Finding> ofComponent(String file, JsonNode component, String language) {
        Stream<String> words =
                WORDS.stream().filter(name -> !component.path(name).asText().isBlank());
        Stream<String> options = elements(component.path("values"))
                .map(option -> "option." + option.path("value").asText());
        return Stream.concat(words, options)
                .map(name -> name + "." + language)
                .filter(name -> component.path("properties").path(name).asText().isBlank())
                .map(name -> missing(file, component.path("id").asText(null), name));
    }

    private static Finding missing(String file, @Nullable String element, String words) {
        return House.warning(
                RULE, file, element, "Say it in the property " + words + " too; until then English is shown.");
    }
}
