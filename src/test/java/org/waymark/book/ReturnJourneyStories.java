package org.waymark.book;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;

/** SOP-11, row 6: she may turn back until she boards; whoever does not arrive is looked for. */
final class ReturnJourneyStories implements SopStories {

    private static final String SOP = "return-journey";

    @Override
    public String sop() {
        return SOP;
    }

    @Override
    public Stream<Story> stories() {
        return Stream.of(
                new Story("she is met with the code word", ReturnJourneyStories::met),
                new Story("she turns back", ReturnJourneyStories::turnsBack),
                new Story("she is not met", ReturnJourneyStories::notMet),
                new Story("nobody hears of her for a day", ReturnJourneyStories::silent));
    }

    private static Walk met(Program program) {
        Walk walk = Walk.begin(program, SOP, "subjectChild=false")
                .answer("see-her-off")
                .answer("confirm-arrival", "arrival=met");
        assertThat(walk.milestones()).endsWith("arrived", "arrived-end");
        return walk;
    }

    private static Walk turnsBack(Program program) {
        Walk walk = Walk.begin(program, SOP, "subjectChild=false").answer("see-her-off", "boarding=turned-back");
        assertThat(walk.milestones()).endsWith("stayed", "stayed-end");
        return walk;
    }

    private static Walk notMet(Program program) {
        Walk walk = Walk.begin(program, SOP, "subjectChild=false")
                .answer("see-her-off")
                .answer("confirm-arrival", "arrival=not-met");
        assertThat(walk.milestones()).endsWith("not-arrived", "not-arrived-end");
        return walk;
    }

    private static Walk silent(Program program) {
        Walk walk = Walk.begin(program, SOP, "subjectChild=false").answer("see-her-off");
        walk.timePasses(SOP, "a-day-passed");
        assertThat(walk.waiting()).doesNotContain("confirm-arrival");
        assertThat(walk.milestones()).endsWith("not-arrived", "not-arrived-end");
        return walk;
    }
}
