package org.waymark.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.waymark.audit.Sentence.Part;

class SentencePatternTest {

    private static final String PATTERN =
            "<officer> opened the case[ with <procedure>][, version <version> of <edition>].";

    @Test
    void fillsItsGaps() {
        assertThat(filled(
                        PATTERN,
                        Map.of("officer", "ngo.north", "procedure", "Screening", "version", "7", "edition", "12")))
                .isEqualTo("ngo.north opened the case with Screening, version 7 of 12.");
    }

    @Test
    void leavesOutAPartOfWhichAnyWordIsMissing() {
        assertThat(filled(PATTERN, Map.of("officer", "ngo.north", "version", "7")))
                .isEqualTo("ngo.north opened the case.");
    }

    @Test
    void namesItsGaps() {
        assertThat(SentencePattern.of(PATTERN).gaps())
                .containsExactlyInAnyOrder("officer", "procedure", "version", "edition");
    }

    @Test
    void refusesWhatIsNoPattern() {
        for (String torn : new String[] {"<officer", "a [ b", "a ] b", "[a [b] c]", "<Officer>", "a < > b"}) {
            assertThatThrownBy(() -> SentencePattern.of(torn)).as(torn).isInstanceOf(IllegalArgumentException.class);
        }
    }

    private static String filled(String pattern, Map<String, String> words) {
        return SentencePattern.of(pattern)
                .fill(gap -> Optional.ofNullable(words.get(gap)).map(Part::plain))
                .stream()
                .map(Part::text)
                .collect(Collectors.joining());
    }
}
