package org.waymark.book.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.waymark.support.WaymarkTest;

/** Scenario 11: she says 18, her papers say 17, and nobody is sure. */
@WaymarkTest
class AgeDisputedTest {

    @Autowired
    ApplicationContext context;

    @Test
    void sheIsAChildUntilItIsDecidedAndThenDecidesForHerself() {
        HerCase her = inDoubt();
        weighed(her, "18-plus");
        assertThat(her.standing("P2"))
                .as("what was said for her counts no more")
                .isEmpty();
        her.by("social.north", "Ask her own consents", "consentP4=granted", "givenBy=self");
        assertThat(her.passed()).contains("is-adult", "ended-adult");
        assertThat(her.waiting()).doesNotContain("Assess what is best for the child");

        Passages.begun(Passages.wants(her, "health"), "health")
                .by(her.receiverOf("health"), "Look for what threatens her life", "decisionAbility=able");
        assertThat(her.waiting())
                .as("nobody asks a guardian for her any more")
                .contains("Ask her consent to each part")
                .doesNotContain("Ask guardian and child");
    }

    @Test
    void sheIsAChildAndStaysOne() {
        HerCase her = inDoubt();
        weighed(her, "15-17");
        assertThat(her.passed()).contains("stays-child");
        assertThat(her.waiting())
                .contains("Assess what is best for the child")
                .doesNotContain("Ask her own consents", "Hold the screening interview");
    }

    /** To the doubt, and through what is due to every child at once. */
    private HerCase inDoubt() {
        HerCase her = HerCase.reported(
                        context,
                        "ngo.north",
                        "channel=walk-in",
                        "ageBand=unknown",
                        "firstLanguage=eng",
                        "interpreterNeeded=no")
                .by("ngo.north", "Record the contact", "ageBand=18-plus", "interpreterNeeded=no")
                .by("social.north", "Assign the lead case manager", "leadIs=me")
                .by("ngo.north", "Check that it is safe to talk", "dangerNow=no", "careNow=no", "detained=no")
                .by("police.north", "Explain rights and ask consent", "consentP4=granted", "givenBy=self");
        assertThat(her.standing("P4")).hasSize(1);
        her.by(
                "police.north",
                "Consider age and ability to decide",
                "ageBand=18-plus",
                "ageCertainty=doubtful",
                "capacity=has",
                "guardian=none",
                "guardianSuspected=no");
        assertThat(her.waiting()).contains("Treat her as a child").doesNotContain("Hold the screening interview");
        her.by(
                "police.north",
                "Treat her as a child",
                "ageBand=18-plus",
                "ageCertainty=doubtful",
                "guardian=none",
                "guardianSuspected=no");
        assertThat(her.standing("P4")).as("a child does not agree alone").isEmpty();
        return her.by("police.north", "Report to child protection", "ageBand=unknown")
                .by("police.north", "Report to the police unit for children")
                .by("child.protection", "Rate the danger and look to tonight", "childSafeTonight=yes")
                .by("child.protection", "Have a guardian appointed", "guardianKind=authority")
                .by("child.protection", "Hear the child", "interviewEnd=held")
                .by("child.protection", "Open the file at child protection", "ageDisputed=yes")
                .by("child.protection", "Settle where the child lives", "placementKind=small-home", "needsShelter=no")
                .by(
                        "child.protection",
                        "Ask about health, school and support",
                        "healthWanted=not-now",
                        "consentP2=granted",
                        "givenBy=authority",
                        "assentChild=yes",
                        "schoolWanted=goes",
                        "talkWanted=not-now");
    }

    private static void weighed(HerCase her, String ageBand) {
        her.by(
                        "child.protection",
                        "Weigh the age",
                        "ageMethods=own-account,documents,psychologist",
                        "consentP5=refused",
                        "givenBy=guardian",
                        "ageBand=" + ageBand,
                        "ageCertainty=certain",
                        "capacity=has",
                        "guardian=none",
                        "guardianSuspected=no")
                .by("child.protection", "Tell her the outcome");
    }
}
