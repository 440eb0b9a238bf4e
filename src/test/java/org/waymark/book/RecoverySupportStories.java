package org.waymark.book;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;

/** SOP-07, row 4: what surrounds her during the period. */
final class RecoverySupportStories implements SopStories {

    private static final String SOP = "recovery-support";

    @Override
    public String sop() {
        return SOP;
    }

    @Override
    public Stream<Story> stories() {
        return Stream.of(
                new Story("she is advised, and steadied as long as she wants", RecoverySupportStories::asLongAsShe),
                new Story("the sessions end with the period", RecoverySupportStories::asLongAsThePeriod));
    }

    private static Walk asLongAsShe(Program program) {
        Walk walk = Recovery.supported(Recovery.granted(program));
        assertThat(walk.milestones()).contains("care-goes-on", "supported");
        return walk;
    }

    private static Walk asLongAsThePeriod(Program program) {
        Walk walk = Recovery.granted(program).timePasses(SOP, "weeks-over");
        assertThat(walk.waiting()).contains("give-legal-advice").doesNotContain("offer-stabilisation");
        return walk;
    }
}
