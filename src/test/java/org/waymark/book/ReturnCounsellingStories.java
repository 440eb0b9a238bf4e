package org.waymark.book;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;

/** SOP-11, row 1: two talks, with two days between them at the least. */
final class ReturnCounsellingStories implements SopStories {

    private static final String SOP = "return-counselling";

    @Override
    public String sop() {
        return SOP;
    }

    @Override
    public Stream<Story> stories() {
        return Stream.of(
                new Story("two days lie between the talks", ReturnCounsellingStories::twoDays),
                new Story("she needs more time, and says no", ReturnCounsellingStories::needsTime),
                new Story("she stays", ReturnCounsellingStories::stays));
    }

    private static Walk twoDays(Program program) {
        Walk walk = Walk.begin(program, SOP, "subjectChild=false").answer("talk-first-time", "returnWish=go-on");
        assertThat(walk.waiting()).doesNotContain("talk-second-time");
        walk.timePasses(SOP, "time-to-think").answer("talk-second-time", "consentP11=granted");
        assertThat(walk.milestones()).endsWith("wants-to-go", "wants-to-go-end");
        return walk;
    }

    private static Walk needsTime(Program program) {
        Walk walk = Walk.begin(program, SOP, "subjectChild=false").answer("talk-first-time");
        walk.timePasses(SOP, "time-to-think").answer("talk-second-time", "consentP11=undecided");
        assertThat(walk.waiting()).doesNotContain("talk-second-time");
        walk.timePasses(SOP, "time-to-think").answer("talk-second-time", "consentP11=refused");
        assertThat(walk.milestones()).endsWith("not-now", "not-now-end");
        return walk;
    }

    private static Walk stays(Program program) {
        Walk walk = Walk.begin(program, SOP, "subjectChild=false").answer("talk-first-time", "returnWish=stay");
        assertThat(walk.milestones()).endsWith("not-now", "not-now-end");
        return walk;
    }
}
