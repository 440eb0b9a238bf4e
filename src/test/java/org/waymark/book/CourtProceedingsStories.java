package org.waymark.book;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.Stream;

/** SOP-08, rows 5 to 7: she hears of every step, is never alone in court, and may leave. */
final class CourtProceedingsStories implements SopStories {

    private static final String SOP = "court-proceedings";

    @Override
    public String sop() {
        return SOP;
    }

    @Override
    public Stream<Story> stories() {
        return Stream.of(
                new Story("a suspect on bail is her business within the hour", CourtProceedingsStories::bail),
                new Story("no news starts nothing", CourtProceedingsStories::noNews),
                new Story("she is supported in a hearing, and the court decides", CourtProceedingsStories::hearing),
                new Story(
                        "bail is recorded and told while she waits for a hearing",
                        CourtProceedingsStories::bailBeforeHearing),
                new Story("bail is told at once though older news still waits", CourtProceedingsStories::bailMeanwhile),
                new Story("the case is discontinued before the hearing comes", CourtProceedingsStories::discontinued),
                new Story("she wants no more of it when she hears the end", CourtProceedingsStories::leavesAtTheEnd),
                new Story("she withdraws when she hears of it", CourtProceedingsStories::withdraws),
                new Story("she withdraws when she hears of a hearing", CourtProceedingsStories::notToHearing),
                new Story("she withdraws before the hearing", CourtProceedingsStories::beforeHearing),
                new Story("in witness protection all other steps stop", CourtProceedingsStories::dark));
    }

    private static Walk begun(Program program) {
        return Walk.begin(program, SOP, "subjectChild=false");
    }

    private static Walk bail(Program program) {
        Walk walk = begun(program).answer("record-court-event", "courtEvent=bail");
        assertThat(walk.waiting()).contains("warn-of-release").doesNotContain("tell-court-event");
        assertThat(walk.timeFor("warn-of-release")).isLessThanOrEqualTo(Duration.ofHours(1));
        walk.answer("warn-of-release", "justiceWish=goes-on");
        assertThat(walk.waiting()).contains("record-court-event");
        return walk;
    }

    private static Walk noNews(Program program) {
        Walk walk = begun(program).answer("record-court-event", "courtEvent=nothing");
        assertThat(walk.waiting()).contains("record-court-event").doesNotContain("tell-court-event");
        assertThat(walk.waiting()).as("her danger is the same").doesNotContain("gather-known-facts");
        walk.answer("record-court-event", "courtEvent=arrest");
        assertThat(walk.waiting()).contains("tell-court-event", "gather-known-facts");
        return walk;
    }

    private static Walk hearing(Program program) {
        Walk walk = CriminalJusticeStories.safeguarded(begun(program))
                .answer("record-court-event", "courtEvent=hearing", "hearingOn=2027-03-15");
        assertThat(walk.timeFor("tell-of-hearing")).isLessThanOrEqualTo(Duration.ofHours(24));
        walk.answer("tell-of-hearing", "justiceWish=goes-on");
        assertThat(walk.waiting()).contains("show-her-the-court", "ask-special-measures", "record-court-event");
        assertThat(walk.fact("court-support", "preparedBy"))
                .as("two weeks before, where the people are")
                .isEqualTo(java.util.Date.from(java.time.Instant.parse("2027-03-01T04:00:00Z")));
        walk.answer("show-her-the-court").answer("ask-special-measures").answer("stand-by-her-in-court");
        walk.answer("record-court-event", "courtEvent=verdict");
        assertThat(walk.waiting()).contains("tell-the-end").doesNotContain("record-court-event");
        walk.answer("tell-the-end");
        assertThat(walk.milestones()).contains("stood-by").endsWith("concluded", "concluded-end");
        return walk;
    }

    private static Walk bailBeforeHearing(Program program) {
        Walk walk = begun(program)
                .answer("record-court-event", "courtEvent=hearing")
                .answer("tell-of-hearing")
                .answer("record-court-event", "courtEvent=bail");
        assertThat(walk.waiting()).contains("show-her-the-court", "warn-of-release", "record-court-event");
        assertThat(walk.timeFor("warn-of-release")).isLessThanOrEqualTo(Duration.ofHours(1));
        walk.answer("warn-of-release", "justiceWish=goes-on");
        assertThat(walk.waiting()).contains("show-her-the-court", "record-court-event");
        return walk;
    }

    private static Walk bailMeanwhile(Program program) {
        Walk walk = begun(program)
                .answer("record-court-event", "courtEvent=arrest")
                .answer("record-court-event", "courtEvent=bail");
        assertThat(walk.waiting()).contains("tell-court-event", "warn-of-release", "record-court-event");
        walk.answer("warn-of-release").answer("tell-court-event");
        assertThat(walk.milestones()).contains("told");
        return walk;
    }

    private static Walk discontinued(Program program) {
        Walk walk = CriminalJusticeStories.safeguarded(begun(program))
                .answer("record-court-event", "courtEvent=hearing")
                .answer("tell-of-hearing")
                .answer("record-court-event", "courtEvent=discontinued")
                .answer("tell-the-end");
        assertThat(walk.milestones()).endsWith("discontinued", "discontinued-end");
        assertThat(walk.waiting()).as("there is no hearing any more").doesNotContain("show-her-the-court");
        return walk;
    }

    private static Walk leavesAtTheEnd(Program program) {
        Walk walk = begun(program)
                .answer("record-court-event", "courtEvent=verdict")
                .answer("tell-the-end", "justiceWish=withdraws");
        assertThat(walk.milestones()).endsWith("withdrew");
        return walk;
    }

    private static Walk withdraws(Program program) {
        Walk walk = begun(program)
                .answer("record-court-event", "courtEvent=charge")
                .answer("tell-court-event", "justiceWish=withdraws");
        assertThat(walk.milestones()).endsWith("withdrew");
        assertThat(walk.waiting()).doesNotContain("secure-things", "ask-about-samples", "consider-protection");
        return walk;
    }

    private static Walk beforeHearing(Program program) {
        Walk walk = begun(program)
                .answer("record-court-event", "courtEvent=hearing")
                .answer("tell-of-hearing");
        walk.answer("ask-special-measures").answer("show-her-the-court", "justiceWish=withdraws");
        assertThat(walk.milestones()).endsWith("withdrew");
        return walk;
    }

    private static Walk notToHearing(Program program) {
        Walk walk = begun(program)
                .answer("record-court-event", "courtEvent=hearing")
                .answer("tell-of-hearing", "justiceWish=withdraws");
        assertThat(walk.milestones()).endsWith("withdrew");
        assertThat(walk.waiting()).doesNotContain("show-her-the-court", "record-court-event");
        return walk;
    }

    private static Walk dark(Program program) {
        Walk walk = begun(program)
                .answer("consider-protection", "protectionWay=apply")
                .answer("ask-protection-exam", "consentP5=granted")
                .answer("examine-for-protection")
                .answer("evaluate-for-protection")
                .answer("sign-memorandum", "admission=admitted");
        assertThat(walk.milestones()).endsWith("dark");
        assertThat(walk.waiting()).doesNotContain("record-court-event");
        return walk;
    }
}
