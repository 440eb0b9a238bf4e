package org.waymark.book;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;

/** SOP-11: a wish, weighed and prepared; she may stay until she boards, and is met where she arrives. */
final class VoluntaryReturnStories implements SopStories {

    private static final String SOP = "voluntary-return";

    @Override
    public String sop() {
        return SOP;
    }

    @Override
    public Stream<Story> stories() {
        return Stream.of(
                new Story("she returns, and is well after a year", VoluntaryReturnStories::returned),
                new Story("the risk stops the return", VoluntaryReturnStories::risk),
                new Story("she stays", VoluntaryReturnStories::stays),
                new Story("no partner there receives her", VoluntaryReturnStories::noPartner),
                new Story("the supervisor says it is not safe", VoluntaryReturnStories::notSafe),
                new Story("she stays when asked once more", VoluntaryReturnStories::staysAtGo),
                new Story("she turns back at the gate", VoluntaryReturnStories::turnsBack),
                new Story("she does not arrive, and is looked for", VoluntaryReturnStories::missing),
                new Story("contact is lost after three tries", VoluntaryReturnStories::lost));
    }

    static Walk begun(Program program) {
        return weighed(Walk.begin(program, SOP, "subjectChild=false"));
    }

    static Walk weighed(Walk walk) {
        return walk.answer("talk-first-time")
                .timePasses("return-counselling", "time-to-think")
                .answer("talk-second-time", "consentP11=granted")
                .answer("assess-return-risk", "protectionClaim=no")
                .answer("sign-return-risk", "returnDecision=conditions");
    }

    static Walk prepared(Walk walk) {
        return preparedAbroad(walk.answer("plan-pending-case"));
    }

    static Walk preparedAbroad(Walk walk) {
        return walk.answer("sign-partner-packet", "packetSigned=sign")
                .answer("find-partner", "partnerAnswer=accepts")
                .answer("ask-about-consulate", "consentP10=refused")
                .answer("issue-travel-letter")
                .answer("plan-reintegration")
                .answer("ask-travel-check", "consentP5=refused");
    }

    static Walk arrived(Walk walk) {
        return walk.answer("decide-going", "consentP11=granted", "goDecision=go")
                .answer("see-her-off", "boarding=boarded")
                .answer("confirm-arrival", "arrival=met");
    }

    static Walk wellForAYear(Walk walk) {
        for (int time = 0; time < 4; time++) {
            walk.timePasses("return-follow-up", "month-comes").answer("ask-how-she-is", "followUp=well");
        }
        return walk;
    }

    private static Walk returned(Program program) {
        Walk walk = wellForAYear(arrived(prepared(begun(program))));
        assertThat(walk.milestones()).endsWith("year-over", "year-over-end", "returned", "returned-end");
        return walk;
    }

    private static Walk risk(Program program) {
        Walk walk = Walk.begin(program, SOP, "subjectChild=false").answer("talk-first-time");
        walk.timePasses("return-counselling", "time-to-think").answer("talk-second-time");
        walk.answer("assess-return-risk", "protectionClaim=yes").answer("lead-to-asylum");
        assertThat(walk.waiting()).doesNotContain("plan-pending-case", "ask-about-consulate");
        assertThat(walk.milestones())
                .endsWith("stopped-for-protection", "stopped-for-protection-end", "stopped-risk", "stopped-risk-end");
        return walk;
    }

    private static Walk stays(Program program) {
        Walk walk = Walk.begin(program, SOP, "subjectChild=false").answer("talk-first-time", "returnWish=stay");
        assertThat(walk.milestones()).endsWith("stayed", "stayed-end");
        return walk;
    }

    private static Walk noPartner(Program program) {
        Walk walk = begun(program)
                .answer("plan-pending-case")
                .answer("sign-partner-packet", "packetSigned=sign")
                .answer("find-partner", "partnerAnswer=none");
        assertThat(walk.milestones()).endsWith("stopped", "stopped-in-preparation", "stopped-in-preparation-end");
        assertThat(walk.waiting()).doesNotContain("plan-reintegration", "ask-about-consulate");
        return walk;
    }

    private static Walk notSafe(Program program) {
        Walk walk = prepared(begun(program)).answer("decide-going", "consentP11=granted", "goDecision=not-safe");
        assertThat(walk.milestones()).endsWith("stopped-at-go", "stopped-at-go-end");
        return walk;
    }

    private static Walk staysAtGo(Program program) {
        Walk walk = prepared(begun(program)).answer("decide-going", "consentP11=refused", "goDecision=go");
        assertThat(walk.milestones()).endsWith("stayed-at-go", "stayed-at-go-end");
        return walk;
    }

    private static Walk turnsBack(Program program) {
        Walk walk = prepared(begun(program)).answer("decide-going").answer("see-her-off", "boarding=turned-back");
        assertThat(walk.milestones()).endsWith("stayed", "stayed-end");
        return walk;
    }

    private static Walk missing(Program program) {
        Walk walk = prepared(begun(program)).answer("decide-going").answer("see-her-off");
        walk.timePasses("return-journey", "a-day-passed");
        assertThat(walk.milestones()).endsWith("not-arrived", "not-arrived-end", "lost", "lost-end");
        return walk;
    }

    private static Walk lost(Program program) {
        Walk walk = ReturnFollowUpStories.notReached(arrived(prepared(begun(program))));
        walk.answer("decide-lost-contact", "lostContact=closed");
        assertThat(walk.milestones()).endsWith("contact-lost", "contact-lost-end", "lost", "lost-end");
        return walk;
    }
}
