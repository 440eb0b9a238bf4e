package org.waymark.book;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;

/** SOP-11, row 7, clock C33: four times in a year, three tries each, and her right to end it. */
final class ReturnFollowUpStories implements SopStories {

    private static final String SOP = "return-follow-up";

    @Override
    public String sop() {
        return SOP;
    }

    @Override
    public Stream<Story> stories() {
        return Stream.of(
                new Story("she is asked four times in a year", ReturnFollowUpStories::aYear),
                new Story("she ends it", ReturnFollowUpStories::ends),
                new Story("in trouble her risk is looked at", ReturnFollowUpStories::trouble),
                new Story("a second and a third try reach her", ReturnFollowUpStories::reached),
                new Story("contact is lost", ReturnFollowUpStories::lost),
                new Story("she must be looked for", ReturnFollowUpStories::lookedFor));
    }

    static Walk notReached(Walk walk) {
        return walk.timePasses(SOP, "month-comes")
                .answer("ask-how-she-is", "followUp=missed")
                .answer("try-again", "followUp=missed")
                .answer("try-last-time", "followUp=missed");
    }

    private static Walk aYear(Program program) {
        Walk walk = VoluntaryReturnStories.wellForAYear(Walk.begin(program, SOP));
        assertThat(walk.milestones()).endsWith("year-over", "year-over-end");
        return walk;
    }

    private static Walk ends(Program program) {
        Walk walk = Walk.begin(program, SOP).timePasses(SOP, "month-comes").answer("ask-how-she-is", "followUp=ends");
        assertThat(walk.milestones()).endsWith("she-ends-it", "she-ends-it-end");
        return walk;
    }

    private static Walk trouble(Program program) {
        Walk walk =
                Walk.begin(program, SOP).timePasses(SOP, "month-comes").answer("ask-how-she-is", "followUp=trouble");
        assertThat(walk.fact(SOP, "followUpRound")).isEqualTo("three");
        return walk;
    }

    private static Walk reached(Program program) {
        Walk walk = Walk.begin(program, SOP).timePasses(SOP, "month-comes");
        walk.answer("ask-how-she-is", "followUp=missed").answer("try-again", "followUp=well");
        walk.timePasses(SOP, "month-comes").answer("ask-how-she-is", "followUp=missed");
        walk.answer("try-again", "followUp=missed").answer("try-last-time", "followUp=ends");
        assertThat(walk.milestones()).endsWith("she-ends-it", "she-ends-it-end");
        return walk;
    }

    private static Walk lost(Program program) {
        Walk walk = notReached(Walk.begin(program, SOP)).answer("decide-lost-contact", "lostContact=closed");
        assertThat(walk.milestones()).endsWith("contact-lost", "contact-lost-end");
        return walk;
    }

    private static Walk lookedFor(Program program) {
        Walk walk = notReached(Walk.begin(program, SOP)).answer("decide-lost-contact", "lostContact=look-for");
        assertThat(walk.milestones()).endsWith("looked-for", "looked-for-end");
        return walk;
    }
}
