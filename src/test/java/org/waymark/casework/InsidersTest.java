package org.waymark.casework;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;
import org.waymark.shared.CaseCode;
import org.waymark.shared.OfficerId;
import org.waymark.support.ApiDoor;
import org.waymark.support.CaseWalk;
import org.waymark.support.PageDoor;
import org.waymark.support.Stories;
import org.waymark.support.WaymarkTest;

/** What those try who have a part in the work and want more of it than is theirs. */
@WaymarkTest
class InsidersTest {

    @Autowired
    MockMvc mvc;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Conflicts conflicts;

    @Autowired
    TransactionTemplate transaction;

    private ApiDoor as(String officer) {
        return ApiDoor.of(mvc, officer);
    }

    private static ObjectNode yes(String purpose) {
        ObjectNode said = new ObjectMapper().createObjectNode();
        said.put("purpose", purpose).put("status", "granted");
        said.put("givenBy", "self").put("method", "written").put("language", "spa");
        var explained = said.putArray("explained");
        for (String point : new String[] {
            "purpose", "use", "research", "own-data", "how-long", "withdraw", "limits", "no-costs-nothing"
        }) {
            explained.add(point);
        }
        return said;
    }

    @Test
    void thePoliceDoNotWriteDownTheYesThatOpensTheRecordToThem() {
        CaseWalk walk = Stories.heard(mvc, Map.of()).step("social.north", "Assign the lead case manager");
        String consents = "/api/v1/cases/" + walk.code() + "/consents";
        for (String purpose : new String[] {"P3", "P7"}) {
            ObjectNode theirs = yes(purpose);
            assertThat(as("police.north").post(consents, theirs.toString()).status())
                    .isEqualTo(422);
            theirs.put("recipient", "ctu-north");
            assertThat(as("police.north").post(consents, theirs.toString()).status())
                    .isEqualTo(422);
            assertThat(as("police.north")
                            .post(
                                    consents,
                                    yes(purpose).put("status", "refused").toString())
                            .status())
                    .as("a no is anybody's")
                    .isEqualTo(201);
            assertThat(as("social.north")
                            .post(consents, yes(purpose).toString())
                            .status())
                    .as("who looks after her asks")
                    .isEqualTo(201);
        }
    }

    @Test
    void theTimelineDoesNotTellThePoliceInWhichShelterSheIs() {
        CaseWalk walk = Stories.offered(mvc, Map.of()).step("shelter.one", "Answer the offer");
        String timeline = "/api/v1/cases/" + walk.code() + "/timeline?limit=200";
        assertThat(as("social.north").get(timeline).text()).contains("referral-accepted", "shelter-one");
        for (String other : new String[] {"police.north", "ngo.north"}) {
            assertThat(as(other).get(timeline).json().get("items").findValuesAsText("type"))
                    .contains("case-opened")
                    .noneMatch(type -> type.startsWith("referral-"));
        }
    }

    @Test
    void nothingTellsThePoliceByWhomSheIsServed() {
        CaseWalk walk = Stories.offered(mvc, Map.of()).step("shelter.one", "Answer the offer");
        String api = "/api/v1/cases/" + walk.code();
        for (String part : new String[] {"", "/timeline?limit=200", "/care-team"}) {
            assertThat(as("social.north").get(api + part).text()).as(part).contains("shelter.one");
            for (String other : new String[] {"police.north", "ngo.north"}) {
                assertThat(as(other).get(api + part).text())
                        .as(other + part)
                        .contains("social.north")
                        .doesNotContain("shelter.one", "shelter-one");
            }
        }
        for (String page : new String[] {"", "/team"}) {
            assertThat(PageDoor.of(mvc, "police.north")
                            .open("/cases/" + walk.code() + page)
                            .text())
                    .as(page)
                    .doesNotContain("shelter.one", "Shelter One");
        }
    }

    @Test
    void whoHasAConflictHasNoHandInTheBurningOfACase() {
        CaseCode code = Stories.reported(mvc).code();
        PageDoor.of(mvc, "protection.officer")
                .submit("/burn", "target", "one", "code", code.value(), "phrase", "BURN " + code);
        UUID id = jdbc.sql("select id from burn where case_code = ?")
                .param(code.value())
                .query(UUID.class)
                .single();
        var supervisor = PageDoor.of(mvc, "supervisor.health");
        assertThat(supervisor.open("/burn/confirmation").text()).contains(code.value());
        conflict(code, "supervisor.health");
        assertThat(supervisor.open("/burn/confirmation").text()).doesNotContain(code.value());
        assertThat(supervisor.post("/burn/" + id + "/refusal").getStatus()).isEqualTo(404);
        assertThat(supervisor
                        .post("/burn/" + id + "/confirmation", "phrase", "BURN " + code)
                        .getStatus())
                .isEqualTo(404);
        PageDoor.of(mvc, "protection.officer").submit("/burn/" + id + "/abort");
    }

    private void conflict(CaseCode code, String officer) {
        transaction.executeWithoutResult(status ->
                conflicts.add(code, new Conflicts.Side(Set.of(), Set.of(new OfficerId(officer))), UUID.randomUUID()));
    }
}
