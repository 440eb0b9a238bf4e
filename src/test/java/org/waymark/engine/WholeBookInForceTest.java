package org.waymark.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.waymark.shared.ClockKey;
import org.waymark.support.WaymarkTest;

/** The program as it starts: the book that it ships is in force. */
@WaymarkTest
class WholeBookInForceTest {

    @Autowired
    Book book;

    @Test
    void theShippedBookIsTheNewestEdition() {
        Sop spine = book.sop(book.current().orElseThrow(), new org.waymark.shared.SopKey("survivor-case"))
                .orElseThrow();
        assertThat(spine.startsCase()).isTrue();
        assertThat(spine.steps())
                .isNotEmpty()
                .allSatisfy(step -> assertThat(step.duties()).isNotEmpty());
        assertThat(new String(spine.bpmn(), java.nio.charset.StandardCharsets.UTF_8))
                .contains("<bpmn:definitions");
    }

    @Test
    void everyClockThatAStepNamesHasARule() {
        Edition1 edition = new Edition1(book);
        assertThat(edition.clocks())
                .isNotEmpty()
                .allSatisfy(clock -> assertThat(edition.limit(clock)).isPositive());
    }

    private record Edition1(Book book) {
        java.util.List<ClockKey> clocks() {
            return book.sops(book.current().orElseThrow()).stream()
                    .flatMap(sop -> sop.steps().stream())
                    .map(Step::clock)
                    .filter(java.util.Objects::nonNull)
                    .distinct()
                    .toList();
        }

        java.time.Duration limit(ClockKey clock) {
            return book.clock(book.current().orElseThrow(), clock, null).limit();
        }
    }
}
