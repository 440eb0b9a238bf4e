package org.waymark.book;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Diagrams and forms serve any country: numbers to call, agencies, places, and the countries that survivors come from, are the
 * country pack's. The tables of time limits name the law that each comes from.
 */
class NothingNationalTest {

    private static final Pattern NATIONAL = Pattern.compile(
            "(?<![\\w.-])(999|996|800-\\d{4}|CTU|TTPS|DPP|CICB|NFSD|Tobago|Trinidad|Trinbag\\w+|islands?|islas?|Children[’']s Authority|Autoridad de la Infancia)(?![\\w-])");
    private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());
    private static final Pattern COUNTRY_CODE = Pattern.compile("[A-Z]{2}");

    static Stream<Named<Path>> files() {
        return Stream.of(TheBook.files("bpmn"), TheBook.files("forms"))
                .flatMap(List::stream)
                .filter(file -> !file.toString().endsWith(".dmn"))
                .map(file -> Named.of(file.toString(), file));
    }

    @ParameterizedTest
    @MethodSource("files")
    void namesNoCountrysAgenciesNumbersOrPlaces(Path file) {
        assertThat(national(text(file))).isEmpty();
    }

    @Test
    void noPackIsWrittenInto() throws IOException {
        JsonNode pack = YAML.readTree(
                Path.of("src/main/resources/country/tt/country.yaml").toFile());
        Set<String> areas = TheBook.stream(pack.get("areas"))
                .map(area -> area.get("key").asText())
                .collect(Collectors.toSet());
        assertThat(areas).isNotEmpty();
        assertThat(TheBook.forms().values().stream()
                        .flatMap(TheBook::fields)
                        .flatMap(field -> TheBook.stream(field.path("values")))
                        .map(option -> option.get("value").asText()))
                .isNotEmpty()
                .noneMatch(areas::contains)
                .noneMatch(code -> COUNTRY_CODE.matcher(code).matches());
        String book =
                files().map(Named::getPayload).map(NothingNationalTest::text).collect(Collectors.joining());
        TheBook.stream(pack.get("hotlines"))
                .forEach(line ->
                        assertThat(book).doesNotContain(line.get("number").asText() + " "));
        TheBook.stream(pack.get("areas"))
                .forEach(area ->
                        assertThat(book).doesNotContain(area.at("/name/en").asText()));
    }

    @Test
    void aNationalWordIsFound() {
        assertThat(national("Call 999, then the CTU in Tobago; an id such as call-999-first is none."))
                .isEqualTo(List.of("999", "CTU", "Tobago"));
    }

    private static List<String> national(String text) {
        return NATIONAL.matcher(text).results().map(MatchResult::group).toList();
    }

    private static String text(Path file) {
        try {
            // What is drawn where is numbers only.
            return Files.readString(file).replaceAll("<dc:Bounds[^>]*>|<di:waypoint[^>]*>", "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
