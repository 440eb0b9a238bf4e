package org.waymark.casework.incident;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.waymark.ledger.FactKind;
import org.waymark.ledger.FactQuery;
import org.waymark.ledger.Facts;
import org.waymark.shared.CaseCode;
import org.waymark.support.ApiDoor;
import org.waymark.support.PageDoor;
import org.waymark.support.WaymarkTest;

/** Thirty people are found in one operation, one of them perhaps a recruiter. */
@WaymarkTest
class RaidTest {

    private static final String ANSWERS =
            "{\"channel\":\"operation\",\"ageBand\":\"18-plus\",\"firstLanguage\":\"spa\",\"interpreterNeeded\":\"yes\"}";

    @Autowired
    MockMvc mvc;

    @Autowired
    Facts facts;

    private ApiDoor.Answer takeIn(String officer, int people, String incident) {
        return ApiDoor.of(mvc, officer)
                .post(
                        "/api/v1/cases/batch",
                        "{\"area\":\"north\",\"people\":" + people + ",\"incident\":" + incident + ",\"values\":"
                                + ANSWERS + "}");
    }

    private static List<String> codes(JsonNode taken) {
        var codes = new ArrayList<String>();
        taken.get("codes").forEach(code -> codes.add(code.asText()));
        return codes;
    }

    @Test
    void eachOfThirtyHasACaseAndStepsOfTheirOwn() {
        JsonNode taken = takeIn("police.north", 30, "null").json();
        List<String> codes = codes(taken);
        assertThat(new HashSet<>(codes)).hasSize(30);
        for (String code : codes) {
            assertThat(ApiDoor.of(mvc, "police.north")
                            .get("/api/v1/tasks?scope=available&case=" + code)
                            .json()
                            .get("items"))
                    .isNotEmpty();
            assertThat(facts.find(FactQuery.ofCase(new CaseCode(code)), 0, 500))
                    .as("no case knows of another")
                    .noneMatch(fact -> codes.stream()
                            .filter(other -> !other.equals(code))
                            .anyMatch(fact.fact().toString()::contains));
        }
        takeIn("police.north", 2, "\"" + taken.get("incident").asText() + "\"");
        assertThat(ApiDoor.of(mvc, "police.north")
                        .get("/api/v1/incidents/" + taken.get("incident").asText())
                        .json()
                        .get("items"))
                .hasSize(32);
    }

    @Test
    void onlyTheUnitAndTheCoordinatorSeeThatTheyBeganTogether() {
        JsonNode taken = takeIn("ngo.north", 3, "null").json();
        String incident = "/api/v1/incidents/" + taken.get("incident").asText();
        assertThat(ApiDoor.of(mvc, "coordinator").get(incident).json().get("items"))
                .hasSize(3);
        assertThat(ApiDoor.of(mvc, "ngo.north").get(incident).status())
                .as("who took them in, but does not investigate")
                .isEqualTo(404);
        assertThat(ApiDoor.of(mvc, "police.south").get(incident).status())
                .as("of the unit, and on none of the cases")
                .isEqualTo(404);
        String page = "/cases/" + codes(taken).get(0);
        assertThat(PageDoor.of(mvc, "coordinator").open(page).select("a[href^=/cases/batch/]"))
                .hasSize(1);
        assertThat(PageDoor.of(mvc, "ngo.north").open(page).select("a[href^=/cases/batch/]"))
                .isEmpty();
    }

    @Test
    void whoMayBeARecruiterIsFlaggedNotAccused() {
        JsonNode taken = takeIn("police.north", 2, "null").json();
        String page = "/cases/batch/" + taken.get("incident").asText();
        String code = codes(taken).get(1);
        PageDoor.of(mvc, "police.north").submit(page + "/suspicion", "case", code, "suspected", "true");
        assertThat(PageDoor.of(mvc, "police.north")
                        .open(page)
                        .select("li:contains(" + code + ") .tag")
                        .text())
                .contains("keep apart");
        assertThat(PageDoor.of(mvc, "police.north").inSpanish().open(page).text())
                .contains("mantener aparte");
        assertThat(facts.find(FactQuery.ofCase(new CaseCode(code)), 0, 500))
                .extracting(one -> one.fact().kind())
                .contains(FactKind.SUSPICION_RAISED);
        assertThat(ApiDoor.of(mvc, "police.north")
                        .get("/api/v1/tasks?scope=available&case=" + code)
                        .json()
                        .get("items"))
                .as("care goes on as for everybody")
                .isNotEmpty();
        assertThat(PageDoor.of(mvc, "health.north")
                        .post(page + "/suspicion", "case", code, "suspected", "true")
                        .getStatus())
                .isEqualTo(404);
    }

    @Test
    void whoReadsInAnEmergencyFlagsNobodyAndWhoLooksIsInTheLog() {
        JsonNode taken = takeIn("police.north", 2, "null").json();
        String id = taken.get("incident").asText();
        String code = codes(taken).get(0);
        ApiDoor.of(mvc, "police.south")
                .post("/api/v1/cases/" + code + "/emergency-access", "{\"reason\":\"She was seen in the south.\"}");
        String suspicion = "/api/v1/incidents/" + id + "/suspicion";
        String flag = "{\"code\":\"" + code + "\",\"suspected\":true}";
        assertThat(ApiDoor.of(mvc, "police.south").post(suspicion, flag).status())
                .isEqualTo(404);
        assertThat(ApiDoor.of(mvc, "police.south")
                        .get("/api/v1/incidents/" + id)
                        .status())
                .isEqualTo(200);
        assertThat(facts.find(FactQuery.ofCase(new CaseCode(code)), 0, 500))
                .as("the case itself says with whom it began, and who looked")
                .extracting(one -> one.fact().kind())
                .contains(FactKind.INCIDENT_JOINED, FactKind.CASE_READ)
                .doesNotContain(FactKind.SUSPICION_RAISED);
        assertThat(ApiDoor.of(mvc, "police.north").post(suspicion, flag).status())
                .isLessThan(300);
    }

    @Test
    void nobodyIsTakenInByHalves() {
        assertThat(takeIn("police.north", 0, "null").status()).isEqualTo(422);
        assertThat(takeIn("police.north", 61, "null").status()).isEqualTo(422);
        assertThat(PageDoor.of(mvc, "police.north")
                        .refused("/cases/batch", 422, "people", "3")
                        .select("#area")
                        .attr("aria-invalid"))
                .isEqualTo("true");
        assertThat(takeIn("immigration", 2, "null").status()).isEqualTo(404);
        assertThat(PageDoor.of(mvc, "police.north").open("/cases").select("a[href=/cases/batch]"))
                .hasSize(1);
    }
}
