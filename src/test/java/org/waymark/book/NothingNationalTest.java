package org.waymark.book;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Diagrams and forms serve any country: numbers to call, agencies and places are the country pack's. Countries that a survivor
 * may come from are no such place, and the tables of time limits name the law that each comes from.
 */
class NothingNationalTest {

    private static final Pattern NATIONAL = Pattern.compile(
            "(?<![\\w.-])(999|996|800-\\d{4}|CTU|TTPS|DPP|CICB|Tobago|Trinidad|Children[’']s Authority|Autoridad de la Infancia)(?![\\w-])");
    private static final Pattern ORIGIN = Pattern.compile("\"(label|option\\.TT\\.es)\": \"Trinidad (and|y) Tobago\"");

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
    void aNationalWordIsFound() {
        assertThat(national("Call 999, then the CTU in Tobago; an id such as call-999-first is none."))
                .isEqualTo(List.of("999", "CTU", "Tobago"));
    }

    private static List<String> national(String text) {
        return NATIONAL.matcher(ORIGIN.matcher(text).replaceAll(""))
                .results()
                .map(MatchResult::group)
                .toList();
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
