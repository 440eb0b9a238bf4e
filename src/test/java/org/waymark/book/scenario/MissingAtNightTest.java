package org.waymark.book.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.waymark.ledger.FactKind;
import org.waymark.support.WaymarkTest;

/** Scenario 6: at ten at night she is not in the shelter; on the third day she is found. */
@WaymarkTest
class MissingAtNightTest {

    @Autowired
    ApplicationContext context;

    @Test
    void sheIsLookedForAtOnceAndHerTimeStandsStillUntilSheIsFound() {
        HerCase her = Passages.presumed(Passages.heard(context));
        Passages.housed(Passages.asksForBed(her));
        Instant due = her.dueOf("social.north", "Gather what is known");

        her.by("shelter.one", "Look after her stay", "stayNext=left")
                .by(
                        "shelter.one",
                        "Say who is missing and since when",
                        "threatSeen=yes",
                        "imminentDanger=yes",
                        "fromShelter=yes",
                        "tellBorder=unsure");
        assertThat(her.waiting())
                .contains(
                        "Search quietly",
                        "Report her missing to the police",
                        "Make the house safe",
                        "Sign on what ground the border is told",
                        "Keep her bed")
                .as("no border hears of her before somebody signs why")
                .doesNotContain("Tell the border");
        assertThat(her.timeStandsStill("Gather what is known")).isTrue();
        assertThat(her.timeStandsStill("Search quietly"))
                .as("those who look for her have no rest")
                .isFalse();
        her.by("social.north", "Search quietly")
                .by("supervisor.social", "Report her missing to the police")
                .by("shelter.one", "Make the house safe", "houseActions=code-word,bed-kept")
                .by(
                        "supervisor.social",
                        "Sign on what ground the border is told",
                        "imminentDanger=yes",
                        "legalTrigger=none")
                .by("immigration", "Tell the border");
        for (int meeting = 0; meeting < 2; meeting++) {
            her.timePasses("missing-meetings", "meeting-due")
                    .by("coordinator", "Hold the strategy meeting", "missingOutcome=search-on", "publicAppeal=no");
        }
        assertThat(her.fact("missing-meetings", "meetingRound"))
                .as("after a day and after three")
                .isEqualTo("third");

        her.holdBeganEarlier(Duration.ofHours(62));
        her.by("social.north", "Say when there is news of her", "missingOutcome=found-safe");
        assertThat(her.log(FactKind.FLAG_LOWERED)).hasSize(1);
        assertThat(her.timeStandsStill("Gather what is known")).isFalse();
        assertThat(her.dueOf("social.north", "Gather what is known"))
                .as("nothing was breached: the days are given back")
                .isAfterOrEqualTo(due.plus(Duration.ofHours(62)));
        her.by("social.north", "Hold the return conversation", "heldOutside=yes", "returnTo=as-before")
                .by("shelter.one", "Keep her bed", "backAgain=yes");
        assertThat(her.waiting()).as("her bed was kept").contains("Look after her stay");
        assertThat(her.passed()).contains("heard", "back", "search-over");
    }
}
