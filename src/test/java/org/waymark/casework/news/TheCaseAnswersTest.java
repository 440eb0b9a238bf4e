package org.waymark.casework.news;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.waymark.ledger.Fact;
import org.waymark.ledger.FactKind;
import org.waymark.ledger.FactQuery;
import org.waymark.ledger.Facts;
import org.waymark.ledger.RecordedFact;
import org.waymark.support.ApiDoor;
import org.waymark.support.CaseWalk;
import org.waymark.support.PageDoor;
import org.waymark.support.Stories;
import org.waymark.support.WaymarkTest;

/** What the case does when somebody says that something has happened. */
@WaymarkTest
class TheCaseAnswersTest {

    @Autowired
    MockMvc mvc;

    @Autowired
    Facts facts;

    @Autowired
    JdbcClient jdbc;

    private CaseWalk walk;
    private String page;

    @BeforeEach
    void aCase() {
        walk = Stories.reported(mvc);
        page = "/cases/" + walk.code() + "/events";
    }

    private ApiDoor.Answer say(String officer, String json) {
        return ApiDoor.of(mvc, officer).post("/api/v1/cases/" + walk.code() + "/events", json);
    }

    private List<Fact> told(FactKind kind) {
        return facts.find(FactQuery.ofCase(walk.code()), 0, 500).stream()
                .map(RecordedFact::fact)
                .filter(fact -> fact.kind() == kind)
                .toList();
    }

    private List<String> heard() {
        return told(FactKind.MESSAGE_RECEIVED).stream()
                .map(fact -> fact.details().get("message"))
                .toList();
    }

    private List<String> begun() {
        return told(FactKind.PROCEDURE_STARTED).stream()
                .map(fact -> String.valueOf(fact.procedure()))
                .toList();
    }

    @Test
    void callsTheProcedureThatAnswersItOnce() {
        PageDoor.of(mvc, "ngo.north").submit(page, "happened", "danger", "whatHappened", "A-car-outside");
        assertThat(heard()).containsExactly("msg.danger");
        assertThat(begun()).contains("immediate-safety");
        assertThat(say("ngo.north", "{\"event\":\"danger\"}")
                        .json()
                        .get("underWay")
                        .asBoolean())
                .isTrue();
        assertThat(heard()).hasSize(1);
        assertThat(told(FactKind.EVENT_REPORTED)).hasSize(2);
        assertThat(PageDoor.of(mvc, "ngo.north").open("/cases/" + walk.code()).text())
                .contains("ngo.north reported: She is in danger now.");
        assertThat(facts.find(FactQuery.ofCase(walk.code()), 0, 500).toString()).doesNotContain("A-car-outside");
    }

    @Test
    void aDeathEndsEverythingElseThatRan() {
        assertThat(walk.names("ngo.north")).isNotEmpty();
        assertThat(say("ngo.north", "{\"event\":\"died\",\"deathSource\":\"police\",\"deathSure\":true}")
                        .status())
                .isEqualTo(200);
        assertThat(walk.names("ngo.north")).isEmpty();
        assertThat(walk.names("supervisor.social")).containsExactly("Confirm the death");
    }

    @Test
    void aNewEpisodeBeginsWhenSheIsBackWithAnExploiter() {
        assertThat(say("ngo.north", "{\"event\":\"back-with-exploiter\"}").status())
                .isEqualTo(200);
        assertThat(jdbc.sql("select outcome from case_episode where case_code = ?")
                        .param(walk.code().value())
                        .query(String.class)
                        .list())
                .containsExactly("back-with-exploiter");
        assertThat(jdbc.sql("select state from case_file where code = ?")
                        .param(walk.code().value())
                        .query(String.class)
                        .single())
                .isEqualTo("open");
    }
}
