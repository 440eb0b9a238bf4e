package org.waymark.book;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;

/** SOP-04, rows 6 and 7: seen again, looked for, certified. */
final class HealthFollowUpStories implements SopStories {

    private static final String SOP = "health-follow-up";

    @Override
    public String sop() {
        return SOP;
    }

    @Override
    public Stream<Story> stories() {
        return Stream.of(
                new Story("nothing was booked, and it is over at once", HealthFollowUpStories::nothing),
                new Story("she comes on each date", HealthFollowUpStories::comes),
                new Story("a missed date is a reason to look for her, gently", HealthFollowUpStories::missed),
                new Story("out of reach, she may still come to the later dates", HealthFollowUpStories::notReached),
                new Story(
                        "out of reach and reason to worry, a search begins, and the later dates stay",
                        HealthFollowUpStories::worried),
                new Story("a certificate is written when she says to whom it goes", HealthFollowUpStories::certificate),
                new Story("without her word there is no certificate", HealthFollowUpStories::noCertificate),
                new Story("samples are kept beside the visits", HealthFollowUpStories::samples));
    }

    /** She was looked after before. @param summary what the summary says beside the plainest */
    private static Walk followed(Program program, String samples, String release, String... summary) {
        Walk walk = Healing.due(program).answer("triage", "decisionAbility=able");
        walk.answer("ask-exam-consent", "consentP5=granted", "consentP6=" + samples, "consentP7=" + release);
        Healing.exposed(walk, Moments.hoursAgo(10));
        boolean sampled = samples.equals("granted");
        Healing.accepts(walk, sampled ? "no" : "yes", "no", "no").answer(sampled ? "examine" : "treat");
        walk.answer("write-summary", summary);
        boolean begun = walk.runs().all(SOP).findAny().isPresent();
        return begun ? walk : Walk.go(walk, SOP, "receiver=regional-health-north", "subjectChild=false");
    }

    private static Walk nothing(Program program) {
        Walk walk = followed(program, "refused", "refused", "certificateAsked=no");
        assertThat(walk.milestones()).contains("followed-up");
        return walk;
    }

    private static Walk comes(Program program) {
        Walk walk = followed(
                program,
                "refused",
                "refused",
                "certificateAsked=no",
                "followUpFirst=" + Moments.daysAhead(5),
                "followUpTwoWeeks=" + Moments.daysAhead(14));
        walk.timePasses(SOP, "follow-up-date").answer("see-again", "followUpCame=yes", "certificateAsked=no");
        assertThat(walk.waiting()).doesNotContain("see-again");
        return walk.timePasses(SOP, "follow-up-date");
    }

    private static Walk missed(Program program) {
        Walk walk =
                followed(program, "refused", "refused", "certificateAsked=no", "followUpFirst=" + Moments.daysAhead(5));
        walk.timePasses(SOP, "follow-up-date").answer("see-again", "followUpCame=missed");
        walk.answer("reach-her", "reachOutcome=reached", "nextFollowUpOn=" + Moments.daysAhead(0));
        walk.timePasses(SOP, "follow-up-date").answer("see-again", "followUpCame=missed");
        walk.answer("reach-her", "reachOutcome=not-wanted");
        assertThat(walk.milestones()).contains("followed-up");
        return walk;
    }

    /** Two dates were booked, and she did not come to the first. */
    private static Walk firstMissed(Program program) {
        Walk walk = followed(
                program,
                "refused",
                "refused",
                "certificateAsked=no",
                "followUpFirst=" + Moments.daysAhead(0),
                "followUpThreeMonths=" + Moments.daysAhead(90));
        return walk.timePasses(SOP, "follow-up-date").answer("see-again", "followUpCame=missed");
    }

    private static Walk notReached(Program program) {
        return comesLater(firstMissed(program).answer("reach-her", "reachOutcome=not-reached"));
    }

    private static Walk worried(Program program) {
        Walk walk = firstMissed(program).answer("reach-her", "reachOutcome=worry");
        assertThat(walk.runs().all("missing-survivor"))
                .as("the search has begun")
                .hasSize(1);
        return comesLater(walk);
    }

    private static Walk comesLater(Walk walk) {
        assertThat(walk.milestones()).doesNotContain("followed-up");
        walk.timePasses(SOP, "follow-up-date").answer("see-again", "followUpCame=yes", "certificateAsked=no");
        return walk;
    }

    private static Walk certificate(Program program) {
        Walk walk = followed(program, "refused", "granted", "certificateAsked=yes");
        walk.answer("write-certificate");
        assertThat(walk.milestones()).contains("followed-up");
        return walk;
    }

    private static Walk noCertificate(Program program) {
        Walk walk = followed(program, "refused", "refused", "certificateAsked=yes");
        assertThat(walk.waiting()).doesNotContain("write-certificate");
        return walk;
    }

    private static Walk samples(Program program) {
        Walk walk = followed(program, "granted", "undecided", "certificateAsked=no");
        assertThat(walk.waiting()).contains("store-samples");
        walk.answer("store-samples", "custodyReason=storage")
                .answer("hold-samples", "samplesWish=destroy", "consentP7=refused", "legalTrigger=none")
                .answer("destroy-samples", "custodyReason=destruction");
        assertThat(walk.milestones()).contains("destroyed", "samples-settled", "followed-up");
        return walk;
    }
}
