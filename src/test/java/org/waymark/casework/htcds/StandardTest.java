package org.waymark.casework.htcds;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.waymark.casework.htcds.Standard.Entry;
import org.waymark.casework.htcds.Standard.Use;

/** Our table of the standard, against the shipped forms and against the names that the standard publishes. */
class StandardTest {

    private static final Standard STANDARD = Standard.shipped();
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());
    private static final Set<String> LANGUAGES = Arrays.stream(Locale.getISOLanguages())
            .map(language -> Locale.forLanguageTag(language).getISO3Language())
            .collect(Collectors.toSet());

    /** Every field of the shipped forms that says its name in the standard. */
    static Stream<Named<JsonNode>> fields() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("forms"))) {
            return files
                    .flatMap(file -> components(read(file))
                            .filter(field -> field.at("/properties").has("htcds"))
                            .map(field -> Named.of(
                                    file.getFileName() + " " + field.get("key").asText(), field)))
                    .toList()
                    .stream();
        }
    }

    private static JsonNode read(Path file) {
        try {
            return JSON.readTree(Files.readString(file));
        } catch (IOException failure) {
            throw new AssertionError(failure);
        }
    }

    private static Stream<JsonNode> components(JsonNode part) {
        return Stream.concat(
                Stream.of(part),
                StreamSupport.stream(part.path("components").spliterator(), false)
                        .flatMap(StandardTest::components));
    }

    private static Entry entry(JsonNode field) {
        return STANDARD.entry(field.at("/properties/htcds").asText()).orElseThrow();
    }

    @Test
    void namesNothingThatTheStandardDoesNot() throws IOException {
        List<String> published = Files.readAllLines(Path.of("src/test/resources/book/htcds-2.0-fields.txt"));
        assertThat(STANDARD.entries())
                .hasSizeGreaterThan(25)
                .extracting(Entry::name)
                .isSubsetOf(published);
    }

    @ParameterizedTest
    @MethodSource("fields")
    void knowsEachFieldOfTheForms(JsonNode field) {
        assertThat(STANDARD.entry(field.at("/properties/htcds").asText())).isPresent();
    }

    @ParameterizedTest
    @MethodSource("fields")
    void saysOfEachOptionWhatBecomesOfIt(JsonNode field) {
        if (entry(field).use() == Use.COUNTED) {
            assertThat(field.get("values"))
                    .isNotEmpty()
                    .allSatisfy(option -> assertThat(STANDARD.knows(
                                    entry(field).name(), option.get("value").asText()))
                            .as(option.toString())
                            .isTrue());
        }
    }

    @ParameterizedTest
    @MethodSource("fields")
    void letsNothingLeaveThatIsWrittenFreelyOrTellsWhoSheIs(JsonNode field) {
        boolean free = field.get("type").asText().matches("textfield|textarea");
        boolean hers = field.at("/properties/block").asText().matches("B1|B2");
        if (free || hers || field.at("/properties").has("identifies")) {
            assertThat(entry(field).leaves()).isFalse();
        }
    }

    @Test
    void callsEachCodeAsTheStandardDoes() {
        for (Entry entry : STANDARD.entries()) {
            for (String code : codesOf(entry.name())) {
                STANDARD.value(entry, code)
                        .ifPresent(value -> assertThat(allowed(entry, value))
                                .as("%s: %s", entry.name(), value)
                                .isTrue());
            }
        }
    }

    private static boolean allowed(Entry entry, String value) {
        if (entry.values().equals(List.of("ISO 3166"))) {
            return COUNTRIES.contains(value);
        }
        if (entry.values().equals(List.of("ISO 639-2"))) {
            return LANGUAGES.contains(value);
        }
        return entry.values().isEmpty()
                ? value.matches("true|false")
                : entry.values().contains(value);
    }

    private static List<String> codesOf(String name) {
        try {
            return Files.readAllLines(Path.of("src/main/resources/htcds/codes.csv")).stream()
                    .filter(line -> line.startsWith(name + ","))
                    .map(line -> line.split(",", -1)[1])
                    .toList();
        } catch (IOException failure) {
            throw new AssertionError(failure);
        }
    }

    @Test
    void leavesOutEveryFieldOfTheStandardThatNamesAPerson() {
        assertThat(STANDARD.entries())
                .filteredOn(entry -> entry.name()
                        .matches(
                                "prs_(First|Middle|Second)Name|prs_(Birthdate|IdentityNumber|Email|.*Phone|Mailing.*)|.*CaseWorker"
                                        + "|cas_CaseOwner"))
                .hasSizeGreaterThan(5)
                .noneMatch(Entry::leaves);
    }
}
