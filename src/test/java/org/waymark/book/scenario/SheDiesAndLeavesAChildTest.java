package org.waymark.book.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.waymark.ledger.FactKind;
import org.waymark.support.WaymarkTest;

/** Scenario 9: a survivor dies, and her infant, who has a case of its own, is protected for its own sake. */
@WaymarkTest
class SheDiesAndLeavesAChildTest {

    @Autowired
    ApplicationContext context;

    @Test
    void herCaseEndsWithCareAndTheChildsGoesOn() {
        HerCase her = Passages.presumed(Passages.heard(context));
        HerCase infant = her.hasChild("ngo.north", "0-5");
        Passages.begun(Passages.wants(her, "health"), "health");

        her.happens("social.north", "died", "deathSource=clinician", "deathSure=true");
        assertThat(her.log(FactKind.CASE_ENDED)).as("a report is no death yet").isEmpty();
        her.by(
                "supervisor.social",
                "Confirm the death",
                "deathConfirmed=yes",
                "deathUnexplained=unsure",
                "dependantsLeft=yes");
        assertThat(her.waiting())
                .as("nobody calls her any more, nobody asks her for a decision")
                .containsExactlyInAnyOrder(
                        "Care for those who cared",
                        "Tell those she named",
                        "Protect whoever depended on her",
                        "Report the death to the coroner",
                        "See to claims that outlive her");
        assertThat(her.standing("P2")).as("nobody shares on her word any more").isEmpty();
        assertThat(her.log(FactKind.LEGAL_HOLD_PLACED))
                .as("kept for the inquest")
                .hasSize(1);

        isProtected(infant);
        her.by(
                        "child.protection",
                        "Protect whoever depended on her",
                        "dependantsFound=1",
                        "dependantsSafe=yes",
                        "dependantsCases=yes")
                .by("police.north", "Report the death to the coroner")
                .by("ngo.north", "See to claims that outlive her", "claimsOutlive=yes")
                .by("social.north", "Tell those she named", "namedTold=some")
                .by("supervisor.social", "Care for those who cared")
                .by("protection.officer", "Decide how long the record is kept", "lockReasons=inquest,child-file");
        assertThat(her.passed()).endsWith("seen-to", "ended-by-death");
        assertThat(her.log(FactKind.CASE_ENDED)).hasSize(1);

        growsUpWithKin(infant);
        assertThat(infant.log(FactKind.CASE_ENDED))
                .as("the child's case is its own")
                .isEmpty();
        assertThat(infant.passed()).contains("ended-kin");
    }

    /** Reported at once, and with somebody who stands for it. */
    private static void isProtected(HerCase infant) {
        infant.happens("ngo.north", "age", "ageBand=0-5")
                .by(
                        "ngo.north",
                        "Treat her as a child",
                        "ageBand=0-5",
                        "ageCertainty=certain",
                        "guardian=none",
                        "guardianSuspected=no")
                .by("ngo.north", "Report to child protection", "ageBand=0-5")
                .by("ngo.north", "Report to the police unit for children")
                .by("child.protection", "Rate the danger and look to tonight", "childSafeTonight=no")
                .by(
                        "child.protection",
                        "Bring the child to a place of safety",
                        "securedWith=safe-kin",
                        "childSafeTonight=yes")
                .by("child.protection", "Have a guardian appointed", "guardianKind=relative")
                .by("child.protection", "Open the file at child protection", "ageDisputed=no");
        assertThat(infant.passed()).contains("first-steps-done");
    }

    private static void growsUpWithKin(HerCase infant) {
        infant.by("child.protection", "Ask whether it may be recorded", "consentP8=refused", "givenBy=guardian")
                .by("child.protection", "Hear the child once, with notes", "interviewHeld=refused")
                .by("child.protection", "Settle where the child lives", "placementKind=kin", "needsShelter=no")
                .by(
                        "child.protection",
                        "Ask about health, school and support",
                        "healthWanted=already",
                        "consentP2=granted",
                        "givenBy=guardian",
                        "schoolWanted=not-now",
                        "talkWanted=not-now")
                .by("child.protection", "Assess what is best for the child", "traceFamily=no")
                .by(
                        "child.protection",
                        "Decide as a panel",
                        "panelAgencies=child-protection,social-services,health",
                        "panelConflict=no",
                        "durableSolution=kin")
                .by(
                        "child.protection",
                        "Tell the child the decision",
                        "decisionTold=guardian-only",
                        "decisionContest=accepted")
                .by("child.protection", "Write the care plan with the child")
                .timePasses("child-after-care", "care-review-due")
                .by("child.protection", "Look at it with the child", "careNext=settled");
    }
}
