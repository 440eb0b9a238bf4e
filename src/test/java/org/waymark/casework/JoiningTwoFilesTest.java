package org.waymark.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;
import org.waymark.ledger.FactKind;
import org.waymark.ledger.FactQuery;
import org.waymark.ledger.Facts;
import org.waymark.shared.OfficerId;
import org.waymark.support.ApiDoor;
import org.waymark.support.CaseWalk;
import org.waymark.support.PageDoor;
import org.waymark.support.Stories;
import org.waymark.support.WaymarkTest;

/** Two files of one person: social.north leads the one; in the other a shelter was offered. */
@WaymarkTest
class JoiningTwoFilesTest {

    @Autowired
    MockMvc mvc;

    @Autowired
    Facts facts;

    @Autowired
    Conflicts conflicts;

    @Autowired
    TransactionTemplate transaction;

    private CaseWalk goesOn;
    private CaseWalk second;
    private String[] wish;

    @BeforeEach
    void twoFiles() {
        goesOn = Stories.reported(mvc).step("social.north", "Assign the lead case manager");
        second = Stories.told(mvc, Map.of("preferredName", "MARKED-SECOND"))
                .step(
                        "social.north",
                        "Choose the service with the survivor",
                        Stories.both(Map.of(), Stories.wish("shelter")));
        wish = new String[] {
            "one",
            goesOn.code().value(),
            "other",
            second.code().value(),
            "surviving",
            goesOn.code().value(),
            "consent",
            "yes",
            "reason",
            "same-person",
            "understood",
            "true"
        };
    }

    private PageDoor as(String officer) {
        return PageDoor.of(mvc, officer);
    }

    private List<FactKind> told(CaseWalk walk) {
        return facts.find(FactQuery.ofCase(walk.code()), 0, 500).stream()
                .map(one -> one.fact().kind())
                .toList();
    }

    private String state(String officer, CaseWalk walk) {
        return ApiDoor.of(mvc, officer)
                .get("/api/v1/cases/" + walk.code())
                .json()
                .path("state")
                .asText();
    }

    @Test
    void isTheCoordinatorsWhoSeesBothCodesFirst() {
        String page = "/cases/merge?one=" + goesOn.code() + "&other=" + second.code();
        assertThat(as("coordinator").open(page).text())
                .contains(goesOn.code().value(), second.code().value(), "cannot be undone");
        for (String officer : List.of("social.north", "supervisor.social", "admin")) {
            as(officer).open(page, 404);
            assertThat(as(officer).post("/cases/merge", wish).getStatus()).isEqualTo(404);
        }
        wish[11] = "false";
        Document again = as("coordinator").refused("/cases/merge", 422, wish);
        assertThat(again.select("#understood").attr("aria-invalid")).isEqualTo("true");
        assertThat(again.select("input[name=surviving][checked]").val())
                .isEqualTo(goesOn.code().value());
        wish[11] = "true";
        wish[7] = "";
        as("coordinator").refused("/cases/merge", 422, wish);
        assertThat(state("coordinator", second)).isEqualTo("open");
        assertThat(as("coordinator").inSpanish().open(page).text()).contains("Unir dos expedientes");
    }

    @Test
    void closesTheSecondAndKeepsBothHistories() {
        as("coordinator").submit("/cases/merge", wish);
        assertThat(state("coordinator", second)).isEqualTo("closed");
        assertThat(state("coordinator", goesOn)).isEqualTo("open");
        assertThat(second.names("shelter.one")).as("its tasks ended").isEmpty();
        assertThat(second.names("social.north")).isEmpty();
        assertThat(told(second))
                .contains(
                        FactKind.CASES_MERGED, FactKind.CASE_ENDED, FactKind.REFERRAL_REVOKED, FactKind.TASK_CANCELLED)
                .contains(FactKind.CASE_OPENED);
        assertThat(told(goesOn)).contains(FactKind.CASES_MERGED);
        assertThat(as("social.north").open("/cases/" + goesOn.code()).text())
                .contains("A second file of the same person: " + second.code());
        assertThat(as("social.north").open("/cases/" + second.code()).text())
                .contains("She goes on as " + goesOn.code(), "completed “Tell the survivor”");
        assertThat(as("coordinator").post("/cases/merge", wish).getStatus())
                .as("once")
                .isEqualTo(422);
    }

    @Test
    void joinsTheTeamsButNoYes() {
        assertThat(ApiDoor.of(mvc, "police.north")
                        .get("/api/v1/cases/" + goesOn.code())
                        .status())
                .isEqualTo(404);
        as("coordinator").submit("/cases/merge", wish);
        assertThat(ApiDoor.of(mvc, "police.north")
                        .get("/api/v1/cases/" + goesOn.code())
                        .status())
                .isEqualTo(200);
        assertThat(ApiDoor.of(mvc, "social.north")
                        .get("/api/v1/cases/" + goesOn.code())
                        .json()
                        .get("consents"))
                .as("asked again")
                .isEmpty();
        as("social.north").submit("/cases/" + goesOn.code() + "/team", "officer", "supervisor.social");
        assertThat(ApiDoor.of(mvc, "supervisor.social")
                        .get("/api/v1/cases/" + second.code())
                        .status())
                .as("who works on the one reads the other")
                .isEqualTo(200);
        assertThat(ApiDoor.of(mvc, "health.south")
                        .get("/api/v1/cases/" + second.code())
                        .status())
                .isEqualTo(404);
    }

    @Test
    void keepsOutWhomTheOtherFileKeepsOut() {
        transaction.executeWithoutResult(status -> conflicts.add(
                second.code(),
                new Conflicts.Side(java.util.Set.of(), java.util.Set.of(new OfficerId("ngo.north"))),
                java.util.UUID.randomUUID()));
        assertThat(goesOn.names("ngo.north")).isNotEmpty();
        String taken = goesOn.task("ngo.north", goesOn.names("ngo.north").get(0));
        assertThat(ApiDoor.of(mvc, "ngo.north")
                        .post("/api/v1/tasks/" + taken + "/claim", "{}")
                        .status())
                .isEqualTo(200);
        as("coordinator").submit("/cases/merge", wish);
        assertThat(state("ngo.north", goesOn)).isEmpty();
        assertThat(told(goesOn)).as("its step goes to others").contains(FactKind.TASK_REROUTED);
    }

    @Test
    void carriesANoAndNobodyWhoWasSentAway() {
        ApiDoor.of(mvc, "social.north")
                .post(
                        "/api/v1/cases/" + second.code() + "/consents",
                        "{\"purpose\": \"P2\", \"recipient\": \"shelter-two\", \"status\": \"refused\"}");
        as("social.north").submit("/cases/" + goesOn.code() + "/team", "officer", "police.north");
        as("social.north")
                .submit(
                        "/cases/" + goesOn.code() + "/team/dismissals",
                        "officer",
                        "police.north",
                        "reason",
                        "conflict");
        as("coordinator").submit("/cases/merge", wish);
        assertThat(ApiDoor.of(mvc, "social.north")
                        .get("/api/v1/cases/" + goesOn.code())
                        .json()
                        .get("consents"))
                .singleElement()
                .satisfies(no -> {
                    assertThat(no.get("recipient").asText()).isEqualTo("shelter-two");
                    assertThat(no.get("status").asText()).isEqualTo("refused");
                });
        assertThat(state("police.north", goesOn)).as("sent away").isEmpty();
    }
}
