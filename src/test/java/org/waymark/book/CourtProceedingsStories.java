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
                new Story("she is supported in a hearing, and the court decides", CourtProceedingsStories::hearing),
                new Story("the case is discontinued", CourtProceedingsStories::discontinued),
                new Story("she withdraws when she hears of it", CourtProceedingsStories::withdraws),
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

    private static Walk hearing(Program program) {
        Walk walk =
                CriminalJusticeStories.safeguarded(begun(program)).answer("record-court-event", "courtEvent=hearing");
        assertThat(walk.timeFor("tell-court-event")).isLessThanOrEqualTo(Duration.ofHours(24));
        walk.answer("tell-court-event", "justiceWish=goes-on");
        assertThat(walk.waiting()).contains("show-her-the-court", "ask-special-measures");
        walk.answer("show-her-the-court").answer("ask-special-measures").answer("stand-by-her-in-court");
        walk.answer("record-court-event", "courtEvent=verdict").answer("tell-court-event");
        assertThat(walk.milestones()).endsWith("concluded", "concluded-end");
        return walk;
    }

    private static Walk discontinued(Program program) {
        Walk walk = CriminalJusticeStories.safeguarded(begun(program))
                .answer("record-court-event", "courtEvent=discontinued")
                .answer("tell-court-event");
        assertThat(walk.milestones()).endsWith("discontinued", "discontinued-end");
        return walk;
    }

    private static Walk withdraws(Program program) {
        Walk walk = begun(program).answer("record-court-event").answer("tell-court-event", "justiceWish=withdraws");
        assertThat(walk.milestones()).endsWith("withdrew");
        assertThat(walk.waiting()).doesNotContain("secure-things", "ask-about-samples", "consider-protection");
        return walk;
    }

    private static Walk beforeHearing(Program program) {
        Walk walk = begun(program)
                .answer("record-court-event", "courtEvent=hearing")
                .answer("tell-court-event");
        walk.answer("ask-special-measures").answer("show-her-the-court", "justiceWish=withdraws");
        assertThat(walk.milestones()).endsWith("withdrew");
        return walk;
    }

    private static Walk dark(Program program) {
        Walk walk = begun(program)
                .answer("consider-protection", "protectionWay=apply")
                .answer("examine-for-protection")
                .answer("evaluate-for-protection")
                .answer("sign-memorandum", "admission=admitted");
        assertThat(walk.milestones()).endsWith("dark");
        assertThat(walk.waiting()).doesNotContain("record-court-event");
        return walk;
    }
}
