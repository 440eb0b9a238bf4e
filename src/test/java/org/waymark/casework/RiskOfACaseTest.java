package org.waymark.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.waymark.casework.risk.CaseRisk;
import org.waymark.casework.risk.RiskLevel;
import org.waymark.engine.spi.ProcedureAction;
import org.waymark.shared.Acting;
import org.waymark.shared.Edition;
import org.waymark.shared.OfficerId;
import org.waymark.shared.RoutingFacts;
import org.waymark.shared.RunId;
import org.waymark.shared.SopKey;
import org.waymark.support.ApiDoor;
import org.waymark.support.CaseWalk;
import org.waymark.support.PageDoor;
import org.waymark.support.Stories;
import org.waymark.support.WaymarkTest;
import org.waymark.support.WholeDatabase;

/** A case that social.north leads and to which a supervisor, a clinician and an officer of the police were let in. */
@WaymarkTest
class RiskOfACaseTest {

    @Autowired
    MockMvc mvc;

    @Autowired
    Environment environment;

    @Autowired
    CaseRisk risk;

    @Autowired
    java.util.List<ProcedureAction> actions;

    @Autowired
    PlatformTransactionManager transactions;

    private CaseWalk walk;
    private String page;

    @BeforeEach
    void aCase() {
        walk = Stories.reported(mvc).step("social.north", "Assign the lead case manager");
        page = "/cases/" + walk.code() + "/risk";
        for (String officer : new String[] {"supervisor.social", "health.north", "police.north"}) {
            as("social.north").submit("/cases/" + walk.code() + "/team", "officer", officer);
        }
    }

    private PageDoor as(String officer) {
        return PageDoor.of(mvc, officer);
    }

    private String level() {
        return ApiDoor.of(mvc, "social.north")
                .get("/api/v1/cases/" + walk.code())
                .json()
                .at("/risk/level")
                .asText();
    }

    private void rate(String officer, String source, String level, String reason) {
        as(officer).submit(page, "source", source, "level", level, "reason", reason);
    }

    @Test
    void isRaisedFreelyAndLoweredByASupervisorWithAReason() {
        rate("social.north", "officer", "medium", "");
        rate("social.north", "officer", "high", "MARKED-REASON he came to the door");
        assertThat(level()).isEqualTo("high");
        assertThat(as("social.north")
                        .post(page, "source", "officer", "level", "low", "reason", "calm")
                        .getStatus())
                .isEqualTo(409);
        Document again = as("supervisor.social").refused(page, 422, "source", "officer", "level", "low", "reason", " ");
        assertThat(again.select("#reason").attr("aria-invalid")).isEqualTo("true");
        assertThat(again.select("#level option[selected]").val()).isEqualTo("low");
        assertThat(level()).isEqualTo("high");
        rate("supervisor.social", "officer", "low", "He is in prison");
        assertThat(level()).isEqualTo("low");
        assertThat(as("social.north").open(page).select("ol.timeline li")).hasSize(3);
        assertThat(as("social.north").open(page).text()).contains("MARKED-REASON");
        assertThat(as("social.north").inSpanish().open(page).text()).contains("Nivel de riesgo", "Bajo");
    }

    @Test
    void isHersWhereSheRatesItHigherUntilItWasTalkedAbout() {
        rate("social.north", "officer", "low", "");
        rate("social.north", "survivor", "critical", "");
        assertThat(level()).isEqualTo("critical");
        as("social.north")
                .refused(page, 422, "source", "officer", "level", "medium", "discussed", "true", "reason", "");
        as("social.north")
                .submit(page, "source", "officer", "level", "medium", "discussed", "true", "reason", "We talked");
        assertThat(level()).isEqualTo("medium");
    }

    @Test
    void isNotThereForThoseWhoMayNotReadAboutHerSafety() {
        rate("social.north", "officer", "critical", "");
        for (String officer : new String[] {"health.north", "police.north", "ngo.north", "coordinator"}) {
            assertThat(ApiDoor.of(mvc, officer)
                            .get("/api/v1/cases/" + walk.code())
                            .json()
                            .get("risk")
                            .isNull())
                    .as(officer)
                    .isTrue();
            as(officer).open(page, 404);
            assertThat(as(officer).open("/cases/" + walk.code()).text()).doesNotContain("Critical");
            assertThat(ApiDoor.of(mvc, officer)
                            .post("/api" + "/v1" + page, "{\"level\":\"low\",\"source\":\"officer\"}")
                            .status())
                    .isEqualTo(404);
        }
        assertThat(as("social.north")
                        .open("/cases/" + walk.code())
                        .select("ul.meta")
                        .text())
                .contains("Critical risk");
    }

    @Test
    void keepsItsReasonsSealed() throws Exception {
        rate("social.north", "officer", "high", "MARKED-SEALED-REASON");
        assertThat(new WholeDatabase(environment).placesOf("MARKED-SEALED-REASON"))
                .isEmpty();
        assertThat(ApiDoor.of(mvc, "social.north")
                        .get("/api/v1" + page)
                        .json()
                        .at("/ratings/0/reason")
                        .asText())
                .isEqualTo("MARKED-SEALED-REASON");
    }

    @Test
    void isRatedByAProcedureThatMayNotLowerItByItself() {
        perform("HIGH");
        assertThat(risk.of(walk.code())).contains(RiskLevel.HIGH);
        perform("LOW");
        assertThat(risk.of(walk.code())).contains(RiskLevel.HIGH);
        perform("supervisor.social", "low", Map.of());
        assertThat(risk.of(walk.code()))
                .as("a table does not lower because a supervisor asked it")
                .contains(RiskLevel.HIGH);
    }

    @Test
    void waitsForASupervisorWhereAnOfficerSignsALowerLevel() {
        Map<String, String> signed = Map.of("source", "officer", "counts", "counted", "awaits", "toApprove");
        perform("social.north", "high", Map.of());
        RoutingFacts lower = perform("social.north", "medium", signed);
        assertThat(lower.flag("toApprove")).isTrue();
        assertThat(lower.code("counted")).contains("high");
        assertThat(perform("social.north", "critical", signed).flag("toApprove"))
                .isFalse();
        RoutingFacts approved = perform("supervisor.social", "medium", signed);
        assertThat(approved.flag("toApprove")).isFalse();
        assertThat(approved.code("counted")).contains("medium");
    }

    @Test
    void isHersWhereTheProcedureAsksHerUntilTheOfficerWhoSignsHasTalkedWithHer() {
        perform("social.north", "low", Map.of());
        assertThat(perform("social.north", "high", Map.of("source", "survivor", "counts", "counted"))
                        .code("counted"))
                .contains("high");
        assertThat(perform("social.north", "declined", Map.of("source", "survivor", "counts", "counted"))
                        .code("counted"))
                .as("what she keeps to herself changes nothing")
                .contains("high");
        assertThat(perform(
                                "social.north",
                                "low",
                                Map.of("source", "officer", "discussed", "talked", "counts", "counted"))
                        .code("counted"))
                .contains("low");
    }

    private void perform(String level) {
        perform(null, level, Map.of());
    }

    private RoutingFacts perform(@Nullable String officer, String level, Map<String, String> properties) {
        ProcedureAction action = actions.stream()
                .filter(one -> one.name().equals("setRiskLevel"))
                .findFirst()
                .orElseThrow();
        var call = new ProcedureAction.Call(
                walk.code(),
                new RunId("some-run"),
                new SopKey("survivor-case"),
                new Edition(1),
                "rate",
                properties,
                RoutingFacts.none().with("riskLevel", level).with("talked", "yes"));
        return Acting.as(
                officer == null ? null : new OfficerId(officer),
                () -> new TransactionTemplate(transactions).execute(status -> action.perform(call)));
    }
}
