package org.waymark.book.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.waymark.ledger.FactKind;
import org.waymark.support.WaymarkTest;

/** Scenario 3: she was assaulted seventy hours ago, two hours are left for the medicine, and no interpreter is there. */
@WaymarkTest
class TwoHoursLeftTest {

    @Autowired
    ApplicationContext context;

    private final Instant assault = Instant.now().minus(Duration.ofHours(70)).truncatedTo(ChronoUnit.SECONDS);

    @Test
    void sheIsTreatedInTimeWhileTheInterviewWaits() {
        HerCase her = HerCase.reported(
                        context,
                        "ngo.north",
                        "channel=walk-in",
                        "ageBand=18-plus",
                        "firstLanguage=spa",
                        "interpreterNeeded=yes")
                .by("ngo.north", "Record the contact", "ageBand=18-plus", "firstLanguage=spa", "interpreterNeeded=yes")
                .by(
                        "ngo.north",
                        "Check that it is safe to talk",
                        "dangerNow=no",
                        "careNow=yes",
                        "detained=no",
                        "urgency=urgent");
        her.by("health.north", "Look for what threatens her life", "lifeThreats=none", "decisionAbility=able")
                .by(
                        "health.north",
                        "Ask her consent to each part",
                        "examinerSuits=yes",
                        "consentP5=granted",
                        "consentP6=refused",
                        "consentP7=refused",
                        "interpreterWith=telephone")
                .by(
                        "health.north",
                        "Note when and what it was",
                        "lastExposureAt=" + assault,
                        "contact=vaginal",
                        "hivKnown=not-positive");
        Instant end = assault.plus(Duration.ofHours(72));
        assertThat(her.dueOf("health.north", "Go through the offers with her"))
                .as("the window closes in two hours, and the step is due before")
                .isBeforeOrEqualTo(end);
        her.timePasses("clinical-care", "alarm");
        her.by(
                "health.north",
                "Clear away what holds it up",
                "delayCause=interpreter",
                "delayAnswer=telephone-interpreter,written-card");
        her.by("health.north", "Go through the offers with her", "careTreatment=yes", "careMental=no", "careSrh=no");
        assertThat(her.dueOf("health.north", "Treat what she accepted")).isBeforeOrEqualTo(end);
        her.by("health.north", "Treat what she accepted", "pep=started", "notifiable=no");
        assertThat(her.log(FactKind.TASK_COMPLETED))
                .as("nobody of the police had a part in it")
                .noneMatch(fact -> "law-enforcement".equals(String.valueOf(fact.sector())));

        her.by("health.north", "Say when she can go on", "fitToTalk=yes")
                .by(
                        "ngo.north",
                        "Check that it is safe to talk",
                        "dangerNow=no",
                        "careNow=no",
                        "detained=no",
                        "urgency=priority")
                .by("ngo.north", "Book an interpreter", "interpreterBooked=none");
        assertThat(her.waiting())
                .as("no interview without an interpreter, and no cousin in her place")
                .contains("Search for an interpreter")
                .doesNotContain("Explain rights and ask consent");
        her.by("coordinator", "Search for an interpreter", "searchResult=by-telephone")
                .by("ngo.north", "Book an interpreter", "interpreterBooked=by-telephone", "interpreterLanguage=spa");
        assertThat(her.waiting()).contains("Explain rights and ask consent");
    }
}
