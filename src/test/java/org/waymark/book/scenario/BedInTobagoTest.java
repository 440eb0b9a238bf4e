package org.waymark.book.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.waymark.support.WaymarkTest;

/** Scenario 12: two houses decline, one lets its time pass, and the coordinator finds a bed in Tobago. */
@WaymarkTest
class BedInTobagoTest {

    private static final String SOP = "shelter-offer";

    @Autowired
    ApplicationContext context;

    @Test
    void sheSleepsSafeTonight() {
        HerCase her = Passages.presumed(Passages.heard(context));
        Instant asked = Instant.now();
        Passages.asksForBed(her);
        assertThat(her.dueOf(her.receiverOf("shelter"), "Answer the offer"))
                .as("a house does not let her wait")
                .isBefore(asked.plus(Duration.ofHours(24)));
        String first = declined(her);
        assertThat(declined(her)).as("each house is asked by itself").isNotEqualTo(first);
        assertThat(her.stepsOf(first)).as("whoever declined sees no more of it").doesNotContain("Answer the offer");

        her.by("coordinator", "Find a bed further away", "bedReach=anywhere");
        her.timePasses(SOP, "not-answered");
        assertThat(her.passed())
                .containsSubsequence("offered", "declined", "offered", "declined", "offered", "expired");
        assertThat(her.fact(SOP, "shelterCode")).as("the house in Tobago").isEqualTo("two-b");
        Passages.housed(her);
        assertThat(her.passed())
                .endsWith("housed", "started", "lives-there", "housed-now", "placed", "shelter-settled");
        assertThat(her.stepsOf("shelter.two")).contains("Look after her stay");
    }

    private static String declined(HerCase her) {
        String house = her.receiverOf("shelter");
        her.by(house, "Answer the offer", "answer=decline", "declineReason=full");
        return house;
    }
}
