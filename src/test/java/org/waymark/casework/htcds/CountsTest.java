package org.waymark.casework.htcds;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.waymark.casework.htcds.Counts.Table;
import org.waymark.casework.htcds.Translation.Translated;

/** Counts tell of many people and never of a few. */
class CountsTest {

    private static Translated woman(String language) {
        return new Translated(Map.of("prs_Gender", List.of("Feminine"), "prs_PrimaryLanguage", List.of(language)));
    }

    private static List<Table> published(Map<String, Integer> languages) {
        var counts = new Counts();
        languages.forEach((language, cases) -> IntStream.range(0, cases).forEach(each -> counts.add(woman(language))));
        return counts.published();
    }

    @Test
    void fromFiveOn() {
        assertThat(published(Map.of("spa", 5)))
                .containsExactly(
                        new Table("prs_Gender", Map.of("Feminine", 5)),
                        new Table("prs_PrimaryLanguage", Map.of("spa", 5)));
        assertThat(published(Map.of("spa", 4))).isEmpty();
    }

    @Test
    void neverLeaveASingleOneToBeComputed() {
        assertThat(published(Map.of("spa", 9, "eng", 7, "hat", 3)))
                .contains(new Table("prs_PrimaryLanguage", Map.of("spa", 9)));
        assertThat(published(Map.of("spa", 9, "eng", 3, "hat", 3)))
                .contains(new Table("prs_PrimaryLanguage", Map.of("spa", 9)));
        assertThat(published(Map.of("spa", 9, "hat", 1)))
                .extracting(Table::field)
                .containsExactly("prs_Gender");
    }

    @Provide
    Arbitrary<Map<String, Integer>> cells() {
        return Arbitraries.maps(
                        Arbitraries.strings().withCharRange('a', 'h').ofLength(1),
                        Arbitraries.integers().between(0, 12))
                .ofMinSize(1);
    }

    @Property(tries = 2000)
    void holdForWhateverThereIs(@ForAll("cells") Map<String, Integer> cells) {
        Map<String, Integer> told = Counts.told(cells);
        assertThat(told.entrySet()).isSubsetOf(cells.entrySet());
        assertThat(told.values()).allMatch(count -> count >= 5);
        List<Integer> hidden = cells.entrySet().stream()
                .filter(cell -> cell.getValue() > 0 && !told.containsKey(cell.getKey()))
                .map(Map.Entry::getValue)
                .toList();
        if (hidden.size() == 1) {
            assertThat(told).as("nothing to compute it from").isEmpty();
        }
    }

    @Test
    void lagByAQuarterInTheTimeOfTheCountry() {
        ZoneId zone = ZoneId.of("America/Port_of_Spain");
        Quarter lastMoment = Quarter.lastBefore(Instant.parse("2026-10-01T03:59:59Z"), zone);
        Quarter firstMoment = Quarter.lastBefore(Instant.parse("2026-10-01T04:00:00Z"), zone);
        assertThat(lastMoment.key()).isEqualTo("2026-Q2");
        assertThat(firstMoment.key()).isEqualTo("2026-Q3");
        assertThat(firstMoment.end()).isEqualTo(Instant.parse("2026-10-01T04:00:00Z"));
        assertThat(Quarter.lastBefore(Instant.parse("2027-02-01T00:00:00Z"), zone)
                        .key())
                .isEqualTo("2026-Q4");
        assertThat(Quarter.lastBefore(Instant.parse("2026-05-31T12:00:00Z"), zone)
                        .key())
                .isEqualTo("2026-Q1");
    }
}
