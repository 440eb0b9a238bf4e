package org.waymark.book;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;

/** SOP-11, row 4: papers without a consulate where there is doubt, a flag of health, a partner, a plan that is hers. */
final class ReturnPreparationStories implements SopStories {

    private static final String SOP = "return-preparation";

    @Override
    public String sop() {
        return SOP;
    }

    @Override
    public Stream<Story> stories() {
        return Stream.of(
                new Story("with her consent the consulate gives her a passport", ReturnPreparationStories::consulate),
                new Story("where asylum is in doubt no consulate hears of her", ReturnPreparationStories::doubt),
                new Story("no partner abroad hears of her without her", ReturnPreparationStories::notWithoutHer),
                new Story("without a partner it stops", ReturnPreparationStories::noPartner),
                new Story("she is not fit to travel", ReturnPreparationStories::notFit));
    }

    private static Walk begun(Program program) {
        return Walk.begin(program, SOP, "subjectChild=false").answer("plan-reintegration");
    }

    private static Walk consulate(Program program) {
        Walk walk = begun(program).answer("ask-about-consulate", "consentP10=granted", "asylumDoubt=no");
        assertThat(walk.waiting()).contains("get-passport").doesNotContain("issue-travel-letter");
        PartnerAbroadStories.asked(walk.answer("get-passport"))
                .answer("find-partner")
                .answer("ask-travel-check", "consentP5=refused");
        assertThat(walk.waiting()).doesNotContain("check-fitness");
        assertThat(walk.milestones()).endsWith("ready", "ready-end");
        return walk;
    }

    private static Walk doubt(Program program) {
        Walk walk = begun(program).answer("ask-about-consulate", "consentP10=granted", "asylumDoubt=unsure");
        assertThat(walk.waiting()).contains("issue-travel-letter").doesNotContain("get-passport");
        return walk.answer("issue-travel-letter");
    }

    private static Walk notWithoutHer(Program program) {
        Walk walk = begun(program).answer("ask-about-partner", "consentP11=undecided");
        assertThat(walk.milestones()).endsWith("stopped");
        return walk;
    }

    private static Walk noPartner(Program program) {
        Walk walk = PartnerAbroadStories.asked(begun(program)).answer("find-partner", "partnerAnswer=none");
        assertThat(walk.milestones()).endsWith("stopped");
        assertThat(walk.waiting()).doesNotContain("ask-about-consulate", "ask-travel-check");
        return walk;
    }

    private static Walk notFit(Program program) {
        Walk walk = PartnerAbroadStories.asked(begun(program))
                .answer("find-partner")
                .answer("ask-about-consulate")
                .answer("get-passport");
        walk.answer("ask-travel-check", "consentP5=granted").answer("check-fitness", "fitToTravel=no");
        assertThat(walk.milestones()).endsWith("not-fit", "not-fit-end");
        return walk;
    }
}
