package org.waymark.casework.restricted;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.waymark.ledger.FactKind;
import org.waymark.ledger.FactQuery;
import org.waymark.ledger.Facts;
import org.waymark.support.ApiDoor;
import org.waymark.support.CaseWalk;
import org.waymark.support.PageDoor;
import org.waymark.support.Stories;
import org.waymark.support.WaymarkTest;

/** Somebody who works with survivors abuses one: whoever sees it says so past their line of command (E18). */
@WaymarkTest
class MisconductTest {

    @Autowired
    MockMvc mvc;

    @Autowired
    Facts facts;

    private CaseWalk walk;

    @BeforeEach
    void aCase() {
        walk = Stories.reported(mvc);
    }

    private ApiDoor.Answer report(String matter) {
        return ApiDoor.of(mvc, "ngo.north")
                .post(
                        "/api/v1/cases/" + walk.code() + "/concerns",
                        "{\"matter\":\"" + matter
                                + "\",\"about\":\"officer\",\"officer\":\"shelter.one\",\"seen\":\"Asked-for-a-favour\"}");
    }

    @Test
    void isReadByIntegrityAloneAndNamesNoReporter() {
        assertThat(report("misconduct").status()).isEqualTo(204);
        JsonNode concern = ApiDoor.of(mvc, "protection.officer")
                .get("/api/v1/cases/" + walk.code() + "/concerns")
                .json()
                .at("/items/0");
        assertThat(concern.get("matter").asText()).isEqualTo("misconduct");
        for (String line : new String[] {"supervisor.social", "coordinator", "ngo.north"}) {
            assertThat(ApiDoor.of(mvc, line)
                            .get("/api/v1/cases/" + walk.code() + "/concerns")
                            .status())
                    .as(line)
                    .isEqualTo(404);
        }
        var told = facts.find(FactQuery.ofCase(walk.code()), 0, 500);
        assertThat(told.toString()).doesNotContain("Asked-for-a-favour");
        assertThat(told)
                .filteredOn(one -> one.fact().kind() == FactKind.CONCERN_REPORTED)
                .hasSize(1)
                .allSatisfy(one -> assertThat(one.fact().officer()).isNull());
        assertThat(told)
                .as("no official is suspected by it")
                .noneMatch(one -> one.fact().kind() == FactKind.MESSAGE_RECEIVED);
        assertThat(PageDoor.of(mvc, "protection.officer")
                        .open("/concerns/" + concern.get("id").asText())
                        .text())
                .contains("Somebody who works with survivors");
    }

    @Test
    void isChosenOnThePageAndNothingElseIsTaken() {
        assertThat(PageDoor.of(mvc, "ngo.north")
                        .open("/cases/" + walk.code() + "/concern")
                        .select("input[name=matter]"))
                .hasSize(2);
        assertThat(report("gossip").status()).isEqualTo(422);
    }
}
