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

/** Scenario 13: the server is down for six hours; the work goes on by paper, and its clocks run from when it was done. */
@WaymarkTest
class ServerDownTest {

    @Autowired
    ApplicationContext context;

    private final Instant down = Instant.now().minus(Duration.ofHours(6)).truncatedTo(ChronoUnit.SECONDS);

    @Test
    void whatWasDoneOnPaperIsEnteredAndNothingGainsTime() {
        HerCase her = presumedOnPaper();
        assertThat(her.grantedAt("P4"))
                .as("she said yes then, not when it was typed")
                .isEqualTo(after(30));
        assertThat(her.dueOf("police.north", "Grant the period and write the letter"))
                .as("a day from when she was told")
                .isEqualTo(after(80).plus(Duration.ofHours(24)));

        her.onPaper(
                after(90),
                "social.north",
                "Choose the service with the survivor",
                "service=health",
                "urgency=urgent",
                "consentP2=granted",
                "legalTrigger=none",
                "imminentDanger=no");
        String first = her.receiverOf("health");
        assertThat(her.dueOf(first, "Answer the offer"))
                .as("four hours from the offer on paper: they are over")
                .isEqualTo(after(90).plus(Duration.ofHours(4)));
        her.timePasses("interagency-referral", "not-answered");
        assertThat(her.receiverOf("health")).as("the next is asked").isNotEqualTo(first);

        assertThat(her.log(FactKind.TASK_COMPLETED))
                .as("the log says of each step when it was done, and when it was entered")
                .hasSize(10)
                .allSatisfy(fact -> assertThat(fact.details()).containsKey("occurred-at"));
        assertThat(her.log(FactKind.CASE_OPENED).get(0).details()).containsEntry("occurred-at", down.toString());
    }

    @Test
    void aYesThatIsTypedLateDoesNotOutweighHerNoSince() {
        HerCase her = presumedOnPaper();
        her.says("social.north", "P2", "shelter", "refused");
        her.onPaper(
                after(85),
                "social.north",
                "Write the need card",
                "shelterFor=woman",
                "comingAlong=0",
                "shelterTier=high",
                "dangerInArea=yes",
                "shelterLanguage=eng",
                "consentP2=granted",
                "legalTrigger=none",
                "imminentDanger=no");
        assertThat(her.standing("P2")).isEmpty();
        assertThat(her.waiting()).contains("Ask the survivor").doesNotContain("Answer the offer");
    }

    private HerCase presumedOnPaper() {
        return HerCase.reported(
                        context,
                        "ngo.north",
                        down,
                        "channel=walk-in",
                        "ageBand=18-plus",
                        "firstLanguage=eng",
                        "interpreterNeeded=no")
                .onPaper(after(10), "ngo.north", "Record the contact", "ageBand=18-plus", "interpreterNeeded=no")
                .onPaper(
                        after(20),
                        "ngo.north",
                        "Check that it is safe to talk",
                        "dangerNow=no",
                        "careNow=no",
                        "detained=no")
                .onPaper(after(30), "police.north", "Explain rights and ask consent", "consentP4=granted")
                .onPaper(
                        after(40),
                        "police.north",
                        "Consider age and ability to decide",
                        "ageBand=18-plus",
                        "ageCertainty=certain",
                        "capacity=has",
                        "guardian=none",
                        "guardianSuspected=no")
                .onPaper(after(60), "police.north", "Hold the screening interview")
                .onPaper(after(65), "social.north", "Assign the lead case manager", "leadIs=me")
                .onPaper(after(70), "police.north", "Propose the decision", "proposedStatus=presumed")
                .onPaper(after(75), "social.north", "Confirm or disagree", "confirmation=agree")
                .onPaper(after(80), "social.north", "Tell the survivor", "wantsElsewhere=none");
    }

    private Instant after(long minutes) {
        return down.plus(Duration.ofMinutes(minutes));
    }
}
