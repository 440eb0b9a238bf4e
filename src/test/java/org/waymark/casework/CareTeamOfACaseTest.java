package org.waymark.casework;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.waymark.ledger.Fact;
import org.waymark.ledger.FactKind;
import org.waymark.ledger.FactQuery;
import org.waymark.ledger.Facts;
import org.waymark.support.ApiDoor;
import org.waymark.support.CaseWalk;
import org.waymark.support.PageDoor;
import org.waymark.support.Stories;
import org.waymark.support.WaymarkTest;

/** A case that ngo.north opened and social.north leads. */
@WaymarkTest
class CareTeamOfACaseTest {

    @Autowired
    MockMvc mvc;

    @Autowired
    Facts facts;

    private CaseWalk walk;
    private String page;
    private String api;

    @BeforeEach
    void aLedCase() {
        walk = Stories.reported(mvc).step("social.north", "Assign the lead case manager");
        page = "/cases/" + walk.code() + "/team";
        api = "/api/v1/cases/" + walk.code() + "/care-team";
    }

    private PageDoor as(String officer) {
        return PageDoor.of(mvc, officer);
    }

    private ApiDoor api(String officer) {
        return ApiDoor.of(mvc, officer);
    }

    private int seen(String officer) {
        return api(officer).get("/api/v1/cases/" + walk.code()).status();
    }

    private List<Fact> told(FactKind kind) {
        return facts.find(FactQuery.ofCase(walk.code()), 0, 500).stream()
                .map(one -> one.fact())
                .filter(fact -> fact.kind() == kind)
                .toList();
    }

    private String lead() {
        return api("social.north").get(api).json().path("lead").asText();
    }

    @Test
    void isLedByWhomeverTheProcedureNamed() {
        assertThat(lead()).isEqualTo("social.north");
        assertThat(told(FactKind.LEAD_APPOINTED))
                .singleElement()
                .satisfies(fact -> assertThat(fact.details()).containsEntry("member", "social.north"));
        assertThat(as("social.north")
                        .open("/cases/" + walk.code())
                        .select("aside li:contains(social.north)")
                        .text())
                .contains("leads");
    }

    @Test
    void isLedByNobodyWhoMayNot() {
        CaseWalk other = Stories.reported(mvc);
        String task = other.task("social.north", "Assign the lead case manager");
        for (String wrong : List.of("police.north", "ngo.north", "nobody.at.all", "Maria López")) {
            var answer = other.complete("social.north", task, Map.of("leadIs", "colleague", "leadOfficer", wrong));
            assertThat(answer.status()).as(wrong).isEqualTo(422);
            assertThat(answer.json().at("/errors/0/field").asText()).isEqualTo("leadOfficer");
        }
        assertThat(other.complete("supervisor.social", task, Map.of("leadIs", "me"))
                        .status())
                .as("falls to the office first")
                .isIn(404, 422);
        other.step(
                "social.north",
                "Assign the lead case manager",
                Map.of("leadIs", "colleague", "leadOfficer", "social.south"));
        assertThat(api("coordinator")
                        .get("/api/v1/cases/" + other.code() + "/care-team")
                        .json()
                        .get("lead")
                        .asText())
                .isEqualTo("social.south");
        assertThat(api("social.south").get("/api/v1/cases/" + other.code()).status())
                .isEqualTo(200);
    }

    @Test
    void letsInWhomTheLeadNamesAndNobodyElse() {
        assertThat(seen("health.north")).isEqualTo(404);
        assertThat(as("social.north").submit(page, "officer", "health.north")).isEqualTo(page);
        assertThat(seen("health.north")).isEqualTo(200);
        assertThat(told(FactKind.CARE_TEAM_ADMITTED))
                .singleElement()
                .satisfies(fact -> assertThat(fact.details()).containsEntry("member", "health.north"));
        for (String wrong : List.of("admin", "auditor", "Maria López", "", "health.north")) {
            Document again = as("social.north").refused(page, 422, "officer", wrong);
            assertThat(again.select("#admit-officer").attr("aria-invalid")).isEqualTo("true");
            assertThat(again.select("#admit-officer").val()).isEqualTo(wrong);
        }
        assertThat(as("ngo.north").post(page, "officer", "health.south").getStatus())
                .isEqualTo(404);
        assertThat(api("ngo.north").post(api, "{\"officer\":\"health.south\"}").problem())
                .isEqualTo("not-found");
    }

    @Test
    void canBeChangedByTheSupervisorOfASectorAndOnlyThere() {
        assertThat(as("supervisor.social").open(page).text()).contains("social.north");
        assertThat(seen("supervisor.social")).as("the team, not the case").isEqualTo(404);
        as("supervisor.social").submit(page, "officer", "social.south");
        assertThat(seen("social.south")).isEqualTo(200);
        as("supervisor.social").refused(page, 422, "officer", "health.north");
        as("supervisor.social").refused(page + "/dismissals", 422, "officer", "ngo.north", "reason", "mistake");
        as("supervisor.health").open(page, 404);
        as("health.north").open(page, 404);
    }

    @Test
    void losesWhoIsDismissedAtOnce() {
        String task = walk.task("ngo.north", "Record the contact");
        assertThat(api("ngo.north")
                        .put("/api/v1/tasks/" + task + "/draft", "{\"values\":{\"notes\":\"MARKED-DRAFT\"}}")
                        .status())
                .isEqualTo(200);
        as("social.north").refused(page + "/dismissals", 422, "officer", "ngo.north", "reason", "because of Maria");
        assertThat(seen("ngo.north")).isEqualTo(200);
        as("social.north").submit(page + "/dismissals", "officer", "ngo.north", "reason", "conflict");
        assertThat(seen("ngo.north")).isEqualTo(404);
        assertThat(walk.names("ngo.north")).as("its tasks are closed to them").isEmpty();
        assertThat(api("ngo.north").get("/api/v1/tasks/" + task).status()).isEqualTo(404);
        assertThat(told(FactKind.TASK_RELEASED)).hasSize(1);
        assertThat(as("social.north")
                        .open(page)
                        .select("section[aria-labelledby=before]")
                        .text())
                .contains("ngo.north", "Knows someone involved");
        as("social.north").submit(page, "officer", "ngo.north");
        assertThat(walk.task("ngo.north", "Record the contact")).isEqualTo(task);
        assertThat(api("ngo.north").post("/api/v1/tasks/" + task + "/claim", "").status())
                .isEqualTo(200);
        assertThat(api("ngo.north").get("/api/v1/tasks/" + task).text()).contains("MARKED-DRAFT");
    }

    @Test
    void keepsItsLeadUntilAnotherLeads() {
        assertThat(as("coordinator")
                        .post(page + "/dismissals", "officer", "social.north", "reason", "on-leave")
                        .getStatus())
                .isEqualTo(409);
        Document refused = as("social.north").refused(page + "/lead", 422, "officer", "police.north", "reason", "area");
        assertThat(refused.select("#lead-officer").attr("aria-invalid")).isEqualTo("true");
        assertThat(api("social.north")
                        .post(api + "/lead", "{\"officer\":\"social.south\",\"reason\":\"area\"}")
                        .status())
                .isEqualTo(204);
        assertThat(lead()).isEqualTo("social.south");
        assertThat(api("social.north")
                        .post(api + "/lead", "{\"officer\":\"social.north\",\"reason\":\"area\"}")
                        .status())
                .as("leads no more")
                .isEqualTo(404);
        JsonNode members =
                api("social.south").get("/api/v1/cases/" + walk.code()).json().get("careTeam");
        assertThat(members).filteredOn(one -> one.get("lead").asBoolean()).hasSize(1);
    }

    @Test
    void letsAnOfficerHandTheirPartOver() {
        Document refused =
                as("ngo.north").refused(page + "/handover", 422, "officer", "ngo.south", "reason", "on-leave");
        assertThat(refused.select("#handover-officer").val())
                .as("another agency")
                .isEqualTo("ngo.south");
        assertThat(seen("ngo.north")).isEqualTo(200);
        assertThat(as("social.north").inSpanish().open(page).text()).doesNotContain("Care team", "Hand over");
    }
}
