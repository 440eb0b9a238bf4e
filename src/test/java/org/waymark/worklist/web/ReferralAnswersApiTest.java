package org.waymark.worklist.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.waymark.support.ApiDoor;
import org.waymark.support.ApiDoor.Answer;
import org.waymark.support.CaseWalk;
import org.waymark.support.Stories;
import org.waymark.support.WaymarkTest;

/** An agency answers a referral by its id, with the same effect as by the task. */
@WaymarkTest
class ReferralAnswersApiTest {

    @Autowired
    MockMvc mvc;

    private CaseWalk walk;

    private String offered() {
        walk = Stories.told(mvc, Map.of());
        String task = walk.names("social.north").stream()
                .filter(name -> name.equals("Choose the service with the survivor"))
                .findFirst()
                .orElseThrow();
        walk.step("social.north", task, Map.of("service", "shelter", "serviceUrgency", "routine"));
        return StreamSupport.stream(
                        ApiDoor.of(mvc, "shelter.one")
                                .get("/api/v1/referrals")
                                .json()
                                .get("items")
                                .spliterator(),
                        false)
                .filter(one -> one.get("case").asText().equals(walk.code().value()))
                .map(one -> one.get("id").asText())
                .findFirst()
                .orElseThrow();
    }

    private Answer send(String officer, String id, String reply, String body) {
        return ApiDoor.of(mvc, officer).post("/api/v1/referrals/" + id + "/" + reply, body);
    }

    private String state(String officer, String id) {
        JsonNode items =
                ApiDoor.of(mvc, officer).get("/api/v1/referrals").json().get("items");
        return StreamSupport.stream(items.spliterator(), false)
                .filter(one -> one.get("id").asText().equals(id))
                .map(one -> one.get("state").asText())
                .findFirst()
                .orElse("none");
    }

    @Test
    void whoIsAskedAcceptsAndGivesBack() {
        String id = offered();
        assertThat(send("shelter.one", id, "return", "").problem()).isEqualTo("referral-not-due");
        Answer accepted = send("shelter.one", id, "accept", "");
        assertThat(accepted.status()).as(accepted.text()).isEqualTo(200);
        assertThat(accepted.json().get("next").findValuesAsText("name")).isNotEmpty();
        assertThat(state("shelter.one", id)).isEqualTo("accepted");
        Answer again = send("shelter.one", id, "accept", "");
        assertThat(again.status()).isEqualTo(409);
        walk.step("shelter.one", "Name the worker and the first appointment")
                .step("shelter.one", "Record whether it began", Map.of("attendance", "started"));
        assertThat(send("shelter.one", id, "return", "").status())
                .as("not without a reason")
                .isEqualTo(422);
        Answer returned = send("shelter.one", id, "return", "{\"reason\": \"not-able\"}");
        assertThat(returned.status()).as(returned.text()).isEqualTo(200);
        assertThat(state("social.north", id)).isIn("returned", "draft", "none");
    }

    @Test
    void whoIsAskedDeclinesWithAReason() {
        String id = offered();
        Answer bare = send("shelter.one", id, "decline", "{}");
        assertThat(bare.status()).isEqualTo(422);
        assertThat(bare.json().at("/errors/0/field").asText()).isEqualTo("declineReason");
        assertThat(send("shelter.one", id, "decline", "{\"reason\": \"MARKED\"}")
                        .status())
                .isEqualTo(422);
        assertThat(send("shelter.one", id, "decline", "{\"why\": \"full\"}")
                        .json()
                        .at("/errors/0/field")
                        .asText())
                .isEqualTo("why");
        assertThat(send("shelter.one", id, "decline", "{\"reason\": \"full\"}").status())
                .isEqualTo(200);
        assertThat(state("shelter.two", id)).as("the next is asked").isEqualTo("offered");
        assertThat(send("shelter.one", id, "decline", "{\"reason\": \"full\"}").status())
                .as("no longer theirs")
                .isEqualTo(404);
    }

    @Test
    void nobodyElseLearnsThatThereIsOne() {
        String id = offered();
        for (String officer : new String[] {"shelter.two", "social.north", "ngo.north", "admin"}) {
            assertThat(send(officer, id, "accept", "").status()).as(officer).isEqualTo(404);
        }
        assertThat(send("shelter.one", "Maria", "accept", "").status()).isEqualTo(404);
    }

    @Test
    void theTimelineTellsUnderWhichVersion() {
        offered();
        JsonNode items = ApiDoor.of(mvc, "social.north")
                .get("/api/v1/cases/" + walk.code() + "/timeline")
                .json()
                .get("items");
        assertThat(items)
                .filteredOn(one -> one.get("type").asText().equals("task-completed"))
                .isNotEmpty()
                .allMatch(one ->
                        one.get("version").asInt() >= 1 && one.get("edition").asInt() >= 1);
    }
}
