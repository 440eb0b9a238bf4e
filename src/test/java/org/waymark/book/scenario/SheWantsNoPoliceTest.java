package org.waymark.book.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.waymark.ledger.FactKind;
import org.waymark.support.WaymarkTest;

/** Scenario 1: an adult who speaks Spanish wants no police, and is helped all the same, from her call until she comes back. */
@WaymarkTest
class SheWantsNoPoliceTest {

    @Autowired
    ApplicationContext context;

    @Test
    void sheIsHelpedAllTheSameAndMayComeBackWithHerCodeAlone() {
        HerCase her = Passages.presumed(Passages.heard(context));
        assertThat(her.passed()).contains("presumed");
        Passages.housed(Passages.asksForBed(her))
                .by("shelter.one", "Ask whether she wants a health check", "consentP5=refused");
        isCaredFor(Passages.wants(her, "health"));
        Passages.assessed(her);
        beginsCourse(her);
        Passages.recovered(her).by("social.north", "Ask what she has decided", "cooperation=not-cooperate");
        assertThat(her.passed()).contains("not-cooperate").doesNotContain("cooperate");
        assertThat(her.runs().all("criminal-justice"))
                .as("nobody asks her for a statement")
                .isEmpty();
        assertThat(her.stepsOf(her.receiverOf("livelihoods")))
                .as("her course goes on")
                .contains("Record the outcome");
        her.by(
                "ngo.north",
                "Explain the claims and ask which she wants",
                "wantsInjuries=no",
                "wantsCivil=no",
                "wantsRestitution=no");
        her.by("police.north", "Decide conclusively", "conclusion=confirmed")
                .by("social.north", "Sign the conclusion or send it back", "conclusionSigned=agree")
                .by("social.north", "Tell the survivor the conclusion");
        movesOn(her);
        closes(her);
        comesBack(her);
    }

    private static void isCaredFor(HerCase her) {
        String clinic = her.receiverOf("health");
        Passages.begun(her, "health")
                .by(clinic, "Look for what threatens her life", "lifeThreats=none", "decisionAbility=able")
                .by(
                        clinic,
                        "Ask her consent to each part",
                        "examinerSuits=yes",
                        "consentP5=granted",
                        "consentP6=refused",
                        "consentP7=refused")
                .by(clinic, "Note when and what it was", "contact=none")
                .by(clinic, "Go through the offers with her", "careTreatment=no", "careMental=yes", "careSrh=no")
                .by(clinic, "Support her and make a plan", "suicidality=none")
                .by(clinic, "Write the summary for the case manager", "healthOutcome=completed");
        Passages.ended(her, "health");
        assertThat(her.passed()).contains("care-given", "completed");
    }

    private static void beginsCourse(HerCase her) {
        her.by("social.north", "Assess her needs with her", "needIncome=medium")
                .by("social.north", "Write the plan with her", "planWish=yes", "planLines=1")
                .by("supervisor.social", "Approve the plan or send it back", "planApproval=approve");
        Passages.begun(Passages.wants(her, "livelihoods"), "livelihoods");
        her.timePasses("case-plan", "contact-due").by("social.north", "Ask how she is", "touchFinding=fine");
    }

    private static void movesOn(HerCase her) {
        her.by("shelter.one", "Look after her stay", "stayNext=planned-move")
                .by("social.north", "Prepare the move with her")
                .timePasses("shelter-stay", "month-later")
                .by("social.north", "Ask how she lives now", "livesSafely=yes");
        Passages.ended(her, "livelihoods");
        assertThat(her.passed()).contains("moved-on");
    }

    private static void closes(HerCase her) {
        her.by("social.north", "Weigh with her what came of it", "planOutcome=plan-done");
        Passages.assessed(her)
                .by("social.north", "Review with her how it goes", "goalsReviewed=all-met")
                .by("supervisor.social", "Decide what follows", "reviewDecision=close", "closureReason=goals-met")
                .by("social.north", "Prepare the closing with her", "consentP14=granted", "consentP15=granted")
                .by("supervisor.social", "Approve the closing or send it back", "closureApproval=approve");
        assertThat(her.log(FactKind.CASE_ENDED))
                .as("she may be asked once more")
                .isEmpty();
        her.timePasses("case-closure", "three-months-over").by("social.north", "Ask how she is", "afterClosure=well");
        assertThat(her.passed()).endsWith("to-be-closed", "closed");
        assertThat(her.waiting()).isEmpty();
    }

    /** A year later, in the south, at a door where nobody knows her. */
    private static void comesBack(HerCase her) {
        assertThat(her.isOpenTo("ngo.south")).isFalse();
        her.comesBack("ngo.south", "south");
        assertThat(her.stepsOf("ngo.south")).contains("Record the contact");
        assertThat(her.standing("P2"))
                .as("what she agreed to then counts no more")
                .isEmpty();
        assertThat(her.fileFor("ngo.south")).doesNotContain("Rosa");
        assertThat(her.log(FactKind.CASE_ENDED)).as("her history stays").hasSize(1);
    }
}
