package org.waymark.book.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.waymark.ledger.FactKind;
import org.waymark.support.WaymarkTest;

/** Scenario 2: a girl of 15 is found in a raid, and her own mother may have profited. */
@WaymarkTest
class ChildFromRaidTest {

    private static final String PRIMERO = "0b9d4a2e-6f0c-4a57-9a51-3f1f6c1d2e88";

    @Autowired
    ApplicationContext context;

    @Test
    void aPanelDecidesWhatIsBestForHerAndHerMotherDecidesNothing() {
        JsonNode raid = Raid.of(context, 2, "unknown");
        HerCase girl = HerCase.of(context, raid.get("codes").get(0).asText());
        HerCase mother = HerCase.of(context, raid.get("codes").get(1).asText());
        Raid.suspects(girl, raid, mother);

        presumedChild(girl);
        assertThat(girl.waiting())
                .as("no adult interview, and her mother does not stand for her")
                .contains("Have a guardian appointed", "Report to child protection")
                .doesNotContain("Hold the screening interview");
        firstSteps(girl);
        assertThat(girl.log(FactKind.DATA_DISCLOSED))
                .as("child protection is told by law, with the least that serves; the police found her and know")
                .extracting(fact -> fact.details().get("duty"))
                .containsExactly("ss-child-officer");
        girl.by("child.protection", "Hear the child", "interviewEnd=held");

        girl.by("child.protection", "Open the file at child protection", "ageDisputed=no", "primeroCaseId=" + PRIMERO);
        assertThat(girl.fileFor("child.protection"))
                .as("the number of her file there is kept")
                .contains(PRIMERO);
        served(girl);
        girl.by("child.protection", "Assess what is best for the child", "traceFamily=yes")
                .by(
                        "child.protection",
                        "Check that the family did not traffic",
                        "familyCleared=took-part",
                        "consentP9=refused",
                        "givenBy=authority");
        assertThat(girl.waiting()).as("nobody writes to her mother").doesNotContain("Trace the family");
        panel(girl);
        girl.by("child.protection", "Write the care plan with the child")
                .timePasses("child-after-care", "care-review-due")
                .by("child.protection", "Look at it with the child", "careNext=settled");
        assertThat(girl.passed()).contains("ended-foster");
        assertThat(girl.log(FactKind.CASE_ENDED)).isEmpty();
        for (String officer : new String[] {"child.protection", "police.north"}) {
            assertThat(girl.fileFor(officer)).doesNotContain(mother.code().value());
        }
        assertThat(mother.fileFor("police.north")).doesNotContain(girl.code().value(), PRIMERO);
    }

    private static void presumedChild(HerCase girl) {
        girl.by("police.north", "Record the contact", "ageBand=15-17", "interpreterNeeded=no")
                .by("police.north", "Check that it is safe to talk", "dangerNow=no", "careNow=no", "detained=no")
                .by("police.north", "Explain rights and ask consent", "consentP1=undecided", "consentP4=undecided")
                .by(
                        "police.north",
                        "Consider age and ability to decide",
                        "ageBand=15-17",
                        "ageCertainty=certain",
                        "guardian=present",
                        "guardianSuspected=yes")
                .by(
                        "police.north",
                        "Treat her as a child",
                        "ageBand=15-17",
                        "ageCertainty=certain",
                        "guardian=present",
                        "guardianSuspected=yes");
    }

    private static void firstSteps(HerCase girl) {
        girl.by("police.north", "Report to child protection", "ageBand=15-17")
                .by("police.north", "Report to the police unit for children")
                .by("child.protection", "Rate the danger and look to tonight", "childSafeTonight=no")
                .by(
                        "child.protection",
                        "Bring the child to a place of safety",
                        "securedWith=emergency-foster",
                        "childSafeTonight=yes")
                .by("child.protection", "Have a guardian appointed", "guardianKind=temporary-guardian");
    }

    private static void served(HerCase girl) {
        girl.by("child.protection", "Settle where the child lives", "placementKind=foster", "needsShelter=no")
                .by(
                        "child.protection",
                        "Ask about health, school and support",
                        "healthWanted=already",
                        "consentP2=granted",
                        "givenBy=self",
                        "schoolWanted=enrol",
                        "talkWanted=not-now")
                .by("child.protection", "Find a place to learn", "schoolOutcome=enrolled");
    }

    /** Two agencies are no panel. */
    private static void panel(HerCase girl) {
        girl.by(
                "child.protection",
                "Decide as a panel",
                "panelAgencies=child-protection,police",
                "panelConflict=no",
                "durableSolution=family");
        assertThat(girl.waiting()).contains("Decide as a panel").doesNotContain("Tell the child the decision");
        girl.by(
                        "child.protection",
                        "Decide as a panel",
                        "panelAgencies=child-protection,health,education",
                        "panelConflict=no",
                        "durableSolution=foster")
                .by("child.protection", "Tell the child the decision", "decisionContest=accepted");
    }
}
