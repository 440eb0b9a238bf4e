package org.waymark.worklist;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.waymark.ledger.Fact;
import org.waymark.ledger.FactKind;
import org.waymark.ledger.FactQuery;
import org.waymark.ledger.Facts;
import org.waymark.shared.CaseCode;
import org.waymark.support.ApiDoor;
import org.waymark.support.PageDoor;
import org.waymark.support.PlainAnswers;
import org.waymark.support.WaymarkTest;

/** The system was down for six hours; what was written on paper meanwhile is entered afterwards. */
@WaymarkTest
class PaperBackEntryTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Map<String, String> REPORT =
            Map.of("ageBand", "18-plus", "firstLanguage", "spa", "interpreterNeeded", "yes");

    @Autowired
    MockMvc mvc;

    @Autowired
    Facts facts;

    private final Instant sixHoursAgo = Instant.now().minus(Duration.ofHours(6)).truncatedTo(ChronoUnit.SECONDS);

    private ApiDoor.Answer open(Instant doneOnPaperAt) {
        ApiDoor door = ApiDoor.of(mvc, "ngo.north");
        JsonNode form = door.get("/api/v1/procedures").json().get("items").findValue("form");
        ObjectNode body = JSON.createObjectNode()
                .put("procedure", "survivor-case")
                .put("area", "north")
                .put("doneOnPaperAt", doneOnPaperAt.toString());
        body.set("values", PlainAnswers.to(form, REPORT));
        return door.post("/api/v1/cases", body.toString());
    }

    private JsonNode task(String code) {
        return ApiDoor.of(mvc, "ngo.north")
                .get("/api/v1/tasks?scope=available&case=" + code)
                .json()
                .at("/items/0");
    }

    private ApiDoor.Answer complete(String task, Instant doneOnPaperAt) {
        ApiDoor door = ApiDoor.of(mvc, "ngo.north");
        ObjectNode body = JSON.createObjectNode().put("doneOnPaperAt", doneOnPaperAt.toString());
        body.set(
                "values",
                PlainAnswers.to(door.get("/api/v1/tasks/" + task).json().get("form"), REPORT));
        return door.post("/api/v1/tasks/" + task + "/complete", body.toString());
    }

    private Fact told(String code, FactKind kind) {
        return facts.find(FactQuery.ofCase(new CaseCode(code)), 0, 500).stream()
                .map(one -> one.fact())
                .filter(fact -> fact.kind() == kind)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void clocksRunFromWhenItWasDoneAndTheLogHoldsBothTimes() {
        String code = open(sixHoursAgo).json().get("code").asText();
        JsonNode first = task(code);
        assertThat(Instant.parse(first.get("created").asText())).isEqualTo(sixHoursAgo);
        assertThat(first.get("overdue").asBoolean())
                .as("its hour has passed on paper")
                .isTrue();
        assertThat(told(code, FactKind.CASE_OPENED).details()).containsEntry("occurred-at", sixHoursAgo.toString());

        Instant fiveHoursAgo = sixHoursAgo.plus(Duration.ofHours(1));
        complete(first.get("id").asText(), fiveHoursAgo);
        assertThat(told(code, FactKind.TASK_COMPLETED).details()).containsEntry("occurred-at", fiveHoursAgo.toString());
        assertThat(Instant.parse(task(code).get("created").asText())).isEqualTo(fiveHoursAgo);
        assertThat(PageDoor.of(mvc, "ngo.north").open("/cases/" + code).text()).contains("(on paper,");
        assertThat(PageDoor.of(mvc, "ngo.north")
                        .inSpanish()
                        .open("/cases/" + code)
                        .text())
                .contains("(en papel,");
    }

    @Test
    void nothingWasDoneInTheFutureNorBeforeItBegan() {
        assertThat(open(Instant.now().plusSeconds(3600)).status()).isEqualTo(422);
        assertThat(open(Instant.now().minus(Duration.ofDays(31))).status()).isEqualTo(422);
        String code = open(sixHoursAgo).json().get("code").asText();
        String task = task(code).get("id").asText();
        assertThat(complete(task, sixHoursAgo.minus(Duration.ofHours(1)))
                        .json()
                        .get("errors")
                        .findValuesAsText("field"))
                .containsExactly("doneOnPaperAt");
        assertThat(complete(task, Instant.now().plusSeconds(600)).status()).isEqualTo(422);
        assertThat(complete(task, sixHoursAgo).status()).isEqualTo(200);
    }

    @Test
    void thePageAsksForItAndKeepsWhatWasTyped() {
        String code = open(sixHoursAgo).json().get("code").asText();
        String task = task(code).get("id").asText();
        ApiDoor.of(mvc, "ngo.north").post("/api/v1/tasks/" + task + "/claim", "");
        assertThat(PageDoor.of(mvc, "ngo.north").open("/tasks/" + task).select("details:not([open]) #doneOnPaperAt"))
                .hasSize(1);
        assertThat(PageDoor.of(mvc, "ngo.north").open("/cases/new").select("#doneOnPaperAt"))
                .hasSize(1);
    }
}
