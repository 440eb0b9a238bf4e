package org.waymark.book.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.waymark.ledger.FactKind;
import org.waymark.support.WaymarkTest;

/** Scenario 5: she takes her consent back for one partner, whose help has begun already. */
@WaymarkTest
class ConsentTakenBackTest {

    @Autowired
    ApplicationContext context;

    @Test
    void thisPartnerReadsNothingMoreAndTheOthersGoOn() {
        HerCase her = Passages.presumed(Passages.heard(context));
        Passages.begun(Passages.wants(her, "health"), "health");
        planned(her);
        Passages.wants(her, "psychosocial").by("ngo.north", "Answer the offer", "answer=decline", "declineReason=full");
        assertThat(her.receiverOf("psychosocial")).isEqualTo("ngo.south");
        Passages.begun(her, "psychosocial");
        assertThat(her.fileFor("ngo.south")).contains("Rosa");

        Instant takenBack = Instant.now();
        her.takesBack("social.north", "P2", "psychosocial");
        assertThat(her.isOpenTo("ngo.south")).as("in the same moment").isFalse();
        assertThat(her.dueOf("ngo.south", "Stop using what was shared"))
                .as("told within a day")
                .isBefore(takenBack.plus(Duration.ofHours(24).plusMinutes(1)));
        assertThat(her.fileFor("health.north"))
                .as("the clinic is another matter")
                .contains("Rosa");
        assertThat(her.stepsOf("health.north")).contains("Look for what threatens her life");

        her.by("ngo.south", "Stop using what was shared")
                .by("ngo.south", "Confirm: returned, deleted, or kept by which law", "sharedNow=deleted")
                .by("social.north", "Explain what stops and what cannot be recalled");
        assertThat(her.isOpenTo("ngo.south"))
                .as("answering lets nobody in again")
                .isFalse();
        assertThat(her.passed()).contains("receiver-confirmed", "withdrawal-explained");
        assertThat(her.log(FactKind.CONSENT_WITHDRAWN)).hasSize(1);
        assertThat(her.log(FactKind.CASE_ENDED)).isEmpty();
    }

    private static void planned(HerCase her) {
        Passages.assessed(her)
                .by("social.north", "Assess her needs with her", "needMind=medium")
                .by("social.north", "Write the plan with her", "planWish=yes", "planLines=1")
                .by("supervisor.social", "Approve the plan or send it back", "planApproval=approve");
    }
}
