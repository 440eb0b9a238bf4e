package org.waymark.book.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.MockMvc;
import org.waymark.support.PageDoor;
import org.waymark.support.WaymarkTest;

/** Scenario 4: the man whom she fears is an officer of the unit that investigates, and is on its list. */
@WaymarkTest
class PoliceSuspectedTest {

    private static final String SUSPECT = "police.north";

    @Autowired
    ApplicationContext context;

    @Test
    void heSeesNothingOfItAndOthersGoOn() {
        HerCase her = Passages.heard(context);
        assertThat(her.isOpenTo(SUSPECT)).isTrue();
        assertThat(her.stepsOf(SUSPECT)).contains("Propose the decision");
        PageDoor.of(context.getBean(MockMvc.class), "ngo.north")
                .submit(
                        "/cases/" + her.code() + "/concern",
                        "about",
                        "office",
                        "agency",
                        "ctu-north",
                        "seen",
                        "She knows his face");

        seesNothing(her);
        her.by("social.north", "Assign the lead case manager", "leadIs=me")
                .by("police.south", "Propose the decision", "proposedStatus=presumed")
                .by("social.north", "Confirm or disagree", "confirmation=agree")
                .by("social.north", "Tell the survivor", "wantsElsewhere=none")
                .by("police.south", "Grant the period and write the letter");
        Passages.housed(Passages.asksForBed(her));
        her.happens("social.north", "wants-police");
        assertThat(her.stepsOf("police.south"))
                .as("the other unit investigates")
                .contains("Check the team against the officials she named");
        seesNothing(her);
        assertThat(PageDoor.of(context.getBean(MockMvc.class), "protection.officer")
                        .open("/concerns")
                        .text())
                .as("and integrity looks into it")
                .contains(her.code().value());
    }

    private static void seesNothing(HerCase her) {
        assertThat(her.stepsOf(SUSPECT)).isEmpty();
        String absent = her.as(SUSPECT).get("/api/v1/cases/TT-00000").text();
        assertThat(her.as(SUSPECT).get("/api/v1/cases/" + her.code()).text())
                .as("as if there were no such case")
                .isEqualTo(absent);
        for (String list : List.of(
                "/api/v1/cases?limit=200",
                "/api/v1/tasks?scope=mine&limit=200",
                "/api/v1/tasks?scope=available&limit=200",
                "/api/v1/referrals",
                "/api/v1/cases?q=" + her.code())) {
            assertThat(her.as(SUSPECT).get(list).text()).as(list).doesNotContain("\"" + her.code() + "\"");
        }
    }
}
