package org.waymark.book;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;

/** SOP-08, row 7: she is prepared, measures are asked for, somebody is beside her. */
final class CourtSupportStories implements SopStories {

    private static final String SOP = "court-support";

    @Override
    public String sop() {
        return SOP;
    }

    @Override
    public Stream<Story> stories() {
        return Stream.of(
                new Story("she is supported", CourtSupportStories::supported),
                new Story("she withdraws before the hearing", CourtSupportStories::before),
                new Story("she withdraws after it", CourtSupportStories::after));
    }

    private static Walk prepared(Program program, String wish) {
        return Walk.begin(program, SOP, "subjectChild=false")
                .answer("ask-special-measures", "courtMeasures=screen")
                .answer("show-her-the-court", "justiceWish=" + wish);
    }

    private static Walk supported(Program program) {
        Walk walk = prepared(program, "goes-on").answer("stand-by-her-in-court", "justiceWish=goes-on");
        assertThat(walk.milestones()).endsWith("supported", "supported-end");
        return walk;
    }

    private static Walk before(Program program) {
        Walk walk = prepared(program, "withdraws");
        assertThat(walk.milestones()).endsWith("withdrew-before", "withdrew-before-end");
        assertThat(walk.waiting()).doesNotContain("stand-by-her-in-court");
        return walk;
    }

    private static Walk after(Program program) {
        Walk walk = prepared(program, "goes-on").answer("stand-by-her-in-court", "justiceWish=withdraws");
        assertThat(walk.milestones()).endsWith("withdrew-after", "withdrew-after-end");
        return walk;
    }
}
