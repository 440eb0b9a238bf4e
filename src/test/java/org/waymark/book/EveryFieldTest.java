package org.waymark.book;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each question of the forms says whose it is to read, and is asked in both languages. */
class EveryFieldTest {

    private static final Set<String> TYPES = Set.of(
            "textfield",
            "textarea",
            "number",
            "checkbox",
            "checklist",
            "radio",
            "select",
            "datetime",
            "text",
            "group",
            "separator");

    static Stream<Named<JsonNode>> fields() {
        return TheBook.forms().entrySet().stream()
                .flatMap(form -> TheBook.fields(form.getValue())
                        .map(field ->
                                Named.of(form.getKey() + " " + field.get("key").asText(), field)));
    }

    @ParameterizedTest
    @MethodSource("fields")
    void belongsToABlockThatTheAccessTableKnows(JsonNode field) {
        String block = field.at("/properties/block").asText();
        assertThat(blocks()).contains(block);
    }

    @ParameterizedTest
    @MethodSource("fields")
    void routesACaseOnlyWithoutTheRecord(JsonNode field) {
        if (field.at("/properties/routing").asText().equals("true")) {
            assertThat(field.at("/properties/block").asText()).matches("intake|status|S2|B12|B13");
            assertThat(field.get("type").asText()).isIn("radio", "select", "checkbox", "number");
            assertThat(field.at("/validate/required").asBoolean()).isTrue();
        }
    }

    @ParameterizedTest
    @MethodSource("fields")
    void isAskedInBothLanguages(JsonNode field) {
        JsonNode words = field.get("properties");
        assertThat(words.path("label.es").asText()).isNotBlank();
        assertThat(words.has("description.es")).isEqualTo(field.has("description"));
        assertThat(TheBook.stream(field.path("values")))
                .allSatisfy(option -> assertThat(
                                words.path("option." + option.get("value").asText() + ".es")
                                        .asText())
                        .isNotBlank());
    }

    /** For a child another says yes, and the child agrees: a form that could not be told so would let no child agree. */
    @ParameterizedTest
    @MethodSource("asking")
    void asksWhoSaysYesForAChildWhereItAsksForAYes(JsonNode form) {
        assertThat(TheBook.fields(form).map(field -> field.get("key").asText())).contains("givenBy", "assentChild");
    }

    static Stream<Named<JsonNode>> asking() {
        return TheBook.forms().entrySet().stream()
                .filter(form -> TheBook.fields(form.getValue())
                        .anyMatch(field -> field.get("key").asText().startsWith("consentP")))
                .map(form -> Named.of(form.getKey(), form.getValue()));
    }

    @ParameterizedTest
    @MethodSource("fields")
    void saysIfItTellsWhoSheIs(JsonNode field) {
        String htcds = field.at("/properties/htcds").asText();
        if (htcds.matches("prs_(FirstName|SecondName|Birthdate|IdentityNumber|MobilePhone)")) {
            assertThat(field.at("/properties/identifies").asText()).isNotBlank();
        }
        if (field.at("/properties").has("identifies")) {
            assertThat(field.at("/properties/block").asText()).matches("B[12]");
            assertThat(field.at("/properties").has("routing")).isFalse();
        }
    }

    @ParameterizedTest
    @MethodSource("fields")
    void isNamedInTheStandardAsItSays(JsonNode field) throws IOException {
        String name = field.at("/properties/htcds").asText();
        if (!name.isEmpty()) {
            assertThat(Files.readAllLines(Path.of("src/test/resources/book/htcds-2.0-fields.txt")))
                    .contains(name);
        }
    }

    @Test
    void nothingElseIsDrawnThanFormsCanShow() {
        assertThat(TheBook.forms().values().stream().flatMap(EveryFieldTest::types))
                .isSubsetOf(TYPES);
    }

    @Test
    void aKeyMeansTheSameInEveryForm() {
        Map<String, String> blocks = new HashMap<>();
        fields().map(Named::getPayload).forEach(field -> {
            String key = field.get("key").asText();
            String block = field.at("/properties/block").asText();
            assertThat(blocks.putIfAbsent(key, block)).as("block of %s", key).isIn(null, block);
        });
    }

    @Test
    void whatIsFilledInBeforehandWasAskedSomewhere() {
        Set<String> keys = new HashSet<>();
        fields().forEach(field -> keys.add(field.getPayload().get("key").asText()));
        assertThat(fields().map(field ->
                                field.getPayload().at("/properties/prefill").asText())
                        .filter(key -> !key.isEmpty()))
                .isNotEmpty()
                .allSatisfy(key -> assertThat(keys).contains(key));
    }

    @Test
    void everyFormIsAsked() {
        Set<String> asked = new HashSet<>();
        TheBook.all(UserTask.class).forEach(step -> asked.add(step.getCamundaFormRef()));
        TheBook.all(StartEvent.class)
                .map(StartEvent::getCamundaFormRef)
                .filter(java.util.Objects::nonNull)
                .forEach(asked::add);
        // What is asked on the page of a case, at any time, rather than in a step.
        asked.add("identity");
        asked.add("say-what-happened");
        assertThat(asked).isEqualTo(TheBook.forms().keySet());
    }

    @Test
    void theAccountMayAlwaysBeWithheld() {
        List<JsonNode> account = TheBook.fields(TheBook.form("screening-interview"))
                .filter(field -> !field.at("/properties/routing").asText().equals("decision"))
                .filter(field -> !Set.of("interviewEnd", "workerInsight", "inconsistencies")
                        .contains(field.get("key").asText()))
                .toList();
        assertThat(account)
                .hasSizeGreaterThan(20)
                .allSatisfy(field ->
                        assertThat(field.at("/properties/declinable").asText()).isEqualTo("true"));
    }

    private static Set<String> blocks() {
        Set<String> blocks = new HashSet<>();
        Decision.in("access").texts("block").forEach(cell -> blocks.addAll(List.of(cell.split(", "))));
        return blocks;
    }

    private static Stream<String> types(JsonNode part) {
        return TheBook.stream(part.path("components"))
                .flatMap(inner -> Stream.concat(Stream.of(inner.get("type").asText()), types(inner)));
    }
}
