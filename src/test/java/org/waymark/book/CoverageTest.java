package org.waymark.book;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** The coverage of the book is counted from nothing: what no story takes is missed, and told by its id. */
class CoverageTest {

    @Test
    void whatNobodyTookIsMissed() {
        assertThat(new Coverage().ofProcedure("survivor-case")).allSatisfy(line -> {
            assertThat(line.all()).isPositive();
            assertThat(line.missed()).hasSize(line.all());
        });
    }

    @Test
    void oneFlowCoversItselfAndItsTwoEnds() {
        var coverage = new Coverage();
        coverage.add(List.of("consent-data-rights#asked-to-what-is-due"));
        List<Coverage.Line> lines = coverage.ofProcedure("consent-data-rights");
        assertThat(lines.get(0).covered()).isEqualTo(2);
        assertThat(lines.get(1).covered()).isEqualTo(1);
        assertThat(lines.get(1).missed()).doesNotContain("asked-to-what-is-due").isNotEmpty();
    }
}
