package org.waymark.worklist.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.waymark.support.ApiDoor;
import org.waymark.support.WaymarkTest;

@WaymarkTest
class TaskApiTest {

    private static final String LEAD_IS_ME = "{\"values\": {\"leadIs\": \"me\", \"leadChecks\":"
            + " [\"not-law-enforcement\", \"no-conflict\", \"has-room\"]}}";

    @Autowired
    MockMvc mvc;

    ApiDoor ngo;
    ApiDoor north;
    ApiDoor supervisor;
    String code;
    String lead;
    String contact;

    @BeforeEach
    void openACase() {
        ngo = ApiDoor.of(mvc, "ngo.north");
        north = ApiDoor.of(mvc, "social.north");
        supervisor = ApiDoor.of(mvc, "supervisor.social");
        code = ngo.post(
                        "/api/v1/cases",
                        "{\"procedure\": \"survivor-case\", \"area\": \"north\", \"values\": {\"channel\": \"walk-in\","
                                + " \"ageBand\": \"18-plus\", \"firstLanguage\": \"spa\", \"interpreterNeeded\": \"no\"}}")
                .json()
                .path("code")
                .asText();
        lead = items(north, "available").get(0).path("id").asText();
        contact = items(ngo, "available").get(0).path("id").asText();
    }

    private JsonNode items(ApiDoor door, String scope) {
        return door.get("/api/v1/tasks?scope=" + scope + "&case=" + code).json().path("items");
    }

    @Test
    void aTaskTellsWhoseItIsAndByWhen() {
        JsonNode task = items(north, "available").get(0);
        assertThat(task.path("name").asText()).isEqualTo("Assign the lead case manager");
        assertThat(task.path("case").asText()).isEqualTo(code);
        assertThat(task.path("procedure").asText()).isEqualTo("survivor-case");
        assertThat(task.path("edition").asInt()).isEqualTo(1);
        assertThat(task.path("sector").asText()).isEqualTo("social-services");
        assertThat(task.path("duty").asText()).isEqualTo("ss-case-manager");
        assertThat(task.path("state").asText()).isEqualTo("available");
        assertThat(task.path("assignee").isNull()).isTrue();
        assertThat(task.path("overdue").asBoolean(true)).isFalse();
        assertThat(task.path("due").asText()).matches("\\d{4}-.*Z");
    }

    @Test
    void oneTaskComesWithGuidanceFormAndWhatIsKnown() {
        ngo.post("/api/v1/tasks/" + contact + "/claim", "");
        JsonNode task = ngo.get("/api/v1/tasks/" + contact).json();
        assertThat(task.path("id").asText()).isEqualTo(contact);
        assertThat(task.path("guidance").asText()).isNotBlank();
        assertThat(task.path("form").path("components")).isNotEmpty();
        assertThat(task.path("values").path("channel").asText()).isEqualTo("walk-in");
    }

    @Test
    void claimReleaseAndTheRefusalOfAnother() {
        assertThat(north.post("/api/v1/tasks/" + lead + "/claim", "")
                        .json()
                        .path("assignee")
                        .asText())
                .isEqualTo("social.north");
        ApiDoor.Answer taken = supervisor.post("/api/v1/tasks/" + lead + "/claim", "");
        assertThat(taken.status()).isEqualTo(409);
        assertThat(taken.problem()).isEqualTo("task-taken");
        assertThat(taken.json().path("detail").asText()).contains("social.north");
        assertThat(items(north, "mine")).hasSize(1);
        assertThat(north.post("/api/v1/tasks/" + lead + "/release", "").status())
                .isEqualTo(200);
        assertThat(items(north, "mine")).isEmpty();
    }

    @Test
    void completingTellsWhatIsNextAndWhoComesSecondWhoWasFirst() {
        ApiDoor.Answer done = ngo.post(
                "/api/v1/tasks/" + contact + "/complete",
                "{\"values\": {\"channel\": \"walk-in\", \"contactSource\": \"herself\", \"occurredAt\":"
                        + " \"2026-11-20T08:00-04:00\", \"placeArea\": \"north\", \"personPresent\": \"yes\","
                        + " \"firstLanguage\": \"spa\", \"interpreterNeeded\": \"no\", \"ageBand\": \"18-plus\"}}");
        assertThat(done.status()).as(done.text()).isEqualTo(200);
        assertThat(done.json().path("next").get(0).path("name").asText()).isEqualTo("Check that it is safe to talk");

        assertThat(north.post("/api/v1/tasks/" + lead + "/complete", LEAD_IS_ME).status())
                .isEqualTo(200);
        ApiDoor.Answer second = supervisor.post("/api/v1/tasks/" + lead + "/complete", LEAD_IS_ME);
        assertThat(second.status()).isEqualTo(409);
        assertThat(second.problem()).isEqualTo("task-done");
        assertThat(second.json().path("detail").asText()).contains("social.north");
    }

    @Test
    void anUnsatisfiedFormNamesTheFields() {
        ApiDoor.Answer refused =
                north.post("/api/v1/tasks/" + lead + "/complete", "{\"values\": {\"leadIs\": 7, \"unknown\": true}}");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.json().path("errors").findValuesAsText("field")).contains("leadIs", "unknown", "leadChecks");
    }

    @Test
    void aDraftComesBackAsItWasSent() {
        assertThat(north.put("/api/v1/tasks/" + lead + "/draft", "{\"values\": {\"leadIs\": \"colleague\"}}")
                        .status())
                .isEqualTo(200);
        assertThat(north.get("/api/v1/tasks/" + lead)
                        .json()
                        .path("values")
                        .path("leadIs")
                        .asText())
                .isEqualTo("colleague");
    }

    @Test
    void supervisorsAssignAndOthersDoNot() {
        String body = "{\"officer\": \"social.north\"}";
        assertThat(north.post("/api/v1/tasks/" + lead + "/assign", body).status())
                .isEqualTo(404);
        assertThat(supervisor.post("/api/v1/tasks/" + lead + "/assign", body).status())
                .isEqualTo(200);
        ApiDoor.Answer wrong = supervisor.post("/api/v1/tasks/" + lead + "/assign", "{\"officer\": \"health.north\"}");
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.problem()).isEqualTo("not-theirs");
    }

    @Test
    void pagesFollowEachOther() {
        var seen = new HashSet<String>();
        String path = "/api/v1/tasks?scope=team&limit=1&sort=created";
        JsonNode page = supervisor.get(path).json();
        for (int i = 0; i < 3 && !page.path("next").isNull(); i++) {
            assertThat(seen.add(page.path("items").get(0).path("id").asText())).isTrue();
            page = supervisor
                    .get(path + "&cursor=" + page.path("next").asText())
                    .json();
        }
        assertThat(seen).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"limit=0", "limit=201", "scope=all", "sort=name", "cursor=x", "case=Maria", "procedure=%20"})
    void whatIsNotUnderstoodIsRefusedByName(String query) {
        ApiDoor.Answer refused = north.get("/api/v1/tasks?" + query);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.json().path("errors").get(0).path("field").asText())
                .isEqualTo(query.substring(0, query.indexOf('=')));
    }

    @Test
    void absentAndForbiddenAreTheSame() {
        ApiDoor health = ApiDoor.of(mvc, "health.north");
        for (String id : new String[] {lead, "00000000-0000-1000-8000-000000000000", "Maria"}) {
            assertThat(health.get("/api/v1/tasks/" + id).status()).isEqualTo(404);
            assertThat(health.post("/api/v1/tasks/" + id + "/complete", LEAD_IS_ME)
                            .problem())
                    .isEqualTo("not-found");
        }
    }
}
