package org.waymark.casework;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.waymark.casework.flags.CaseFlag;
import org.waymark.casework.flags.CaseFlags;
import org.waymark.engine.spi.ProcedureAction;
import org.waymark.ledger.FactKind;
import org.waymark.ledger.FactQuery;
import org.waymark.ledger.Facts;
import org.waymark.shared.Edition;
import org.waymark.shared.RoutingFacts;
import org.waymark.shared.RunId;
import org.waymark.shared.SopKey;
import org.waymark.support.ApiDoor;
import org.waymark.support.CaseWalk;
import org.waymark.support.PageDoor;
import org.waymark.support.Stories;
import org.waymark.support.WaymarkTest;

@WaymarkTest
class FlagsOverACaseTest {

    @Autowired
    MockMvc mvc;

    @Autowired
    Facts facts;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    CaseFlags flags;

    @Autowired
    java.util.List<ProcedureAction> actions;

    @Autowired
    PlatformTransactionManager transactions;

    private CaseWalk walk;
    private String page;

    @BeforeEach
    void aCase() {
        walk = Stories.reported(mvc);
        page = "/cases/" + walk.code() + "/flags";
    }

    private void change(String flag, boolean raised, String reason) {
        PageDoor.of(mvc, "ngo.north").submit(page, "flag", flag, "raised", Boolean.toString(raised), "reason", reason);
    }

    private JsonNode task() {
        return ApiDoor.of(mvc, "ngo.north")
                .get("/api/v1/tasks/" + walk.task("ngo.north", "Record the contact"))
                .json();
    }

    private Instant due() {
        return Instant.parse(task().get("due").asText());
    }

    /** As if the hold had begun, or the task been opened, so long ago. */
    private void longAgo(String column, Duration ago) {
        jdbc.sql("update work_item set %1$s = %1$s - make_interval(secs => ?) where case_code = ?".formatted(column))
                .params(ago.toSeconds(), walk.code().value())
                .update();
        if (column.equals("held_at")) {
            jdbc.sql("update deadline set held_at = held_at - make_interval(secs => ?) where case_code = ?")
                    .params(ago.toSeconds(), walk.code().value())
                    .update();
        }
    }

    @Test
    void standOnItsPageAndInTheApi() {
        change("missing", true, "missed-check-in");
        assertThat(PageDoor.of(mvc, "ngo.north")
                        .open("/cases/" + walk.code())
                        .select("ul.meta")
                        .text())
                .contains("Missing");
        assertThat(ApiDoor.of(mvc, "ngo.north")
                        .get("/api/v1/cases/" + walk.code())
                        .json()
                        .get("flags"))
                .extracting(JsonNode::asText)
                .containsExactly("missing");
        change("missing", false, "found-safe");
        assertThat(flags.of(walk.code())).isEmpty();
        assertThat(PageDoor.of(mvc, "ngo.north").open(page).select("ol.timeline li"))
                .hasSize(2);
        assertThat(PageDoor.of(mvc, "ngo.north").inSpanish().open(page).text()).contains("Desaparecida");
        assertThat(facts.find(FactQuery.ofCase(walk.code()), 0, 500))
                .extracting(one -> one.fact().kind())
                .contains(FactKind.FLAG_RAISED, FactKind.FLAG_LOWERED);
    }

    @Test
    void stopTheTimeOfEveryStepWhileSheIsMissing() {
        Instant before = due();
        change("missing", true, "missed-check-in");
        longAgo("held_at", Duration.ofHours(3));
        assertThat(task().get("held").asBoolean()).isTrue();
        assertThat(PageDoor.of(mvc, "ngo.north")
                        .open("/worklist?scope=available&case=" + walk.code())
                        .select("li:contains(" + walk.code() + ")")
                        .text())
                .contains("Time stands still");
        change("on-hold", true, "waits-for-court");
        change("missing", false, "found-safe");
        assertThat(task().get("held").asBoolean())
                .as("the case is on hold still")
                .isTrue();
        change("on-hold", false, "goes-on");
        assertThat(task().get("held").asBoolean()).isFalse();
        assertThat(due()).isBetween(before.plus(Duration.ofHours(3)), before.plus(Duration.ofMinutes(181)));
        Instant deadline = jdbc.sql("select due from deadline where task = ?")
                .param(walk.task("ngo.north", "Record the contact"))
                .query(java.time.OffsetDateTime.class)
                .single()
                .toInstant();
        assertThat(deadline).isCloseTo(due(), within());
    }

    private static org.assertj.core.data.TemporalUnitOffset within() {
        return new org.assertj.core.data.TemporalUnitWithinOffset(1, java.time.temporal.ChronoUnit.SECONDS);
    }

    @Test
    void letNothingBecomeLateMeanwhile() {
        change("on-hold", true, "waits-for-her");
        longAgo("due", Duration.ofDays(30));
        longAgo("held_at", Duration.ofDays(60));
        assertThat(task().get("overdue").asBoolean()).isFalse();
        assertThat(ApiDoor.of(mvc, "ngo.north")
                        .get("/api/v1/tasks?scope=available&overdue=true&case=" + walk.code())
                        .json()
                        .get("items"))
                .isEmpty();
    }

    @Test
    void holdStepsThatOpenMeanwhileToo() {
        change("missing", true, "missed-check-in");
        walk.step("ngo.north", "Record the contact", Map.of("ageBand", "18-plus", "firstLanguage", "spa"));
        JsonNode next = ApiDoor.of(mvc, "ngo.north")
                .get("/api/v1/tasks/" + walk.task("ngo.north", "Check that it is safe to talk"))
                .json();
        assertThat(next.get("held").asBoolean()).isTrue();
    }

    @Test
    void areRaisedByThoseOfTheTeamForAReason() {
        Document again = PageDoor.of(mvc, "ngo.north").refused(page, 422, "flag", "missing", "raised", "true");
        assertThat(again.select("#reason").attr("aria-invalid")).isEqualTo("true");
        assertThat(again.select("#flag option[selected]").val()).isEqualTo("missing");
        PageDoor.of(mvc, "ngo.north").refused(page, 422, "flag", "dark", "raised", "true", "reason", "mistake");
        PageDoor.of(mvc, "ngo.north")
                .refused(page, 422, "flag", "restricted", "raised", "true", "reason", "official-suspected");
        assertThat(PageDoor.of(mvc, "health.south")
                        .post(page, "flag", "missing")
                        .getStatus())
                .isEqualTo(404);
        assertThat(flags.of(walk.code())).isEmpty();
    }

    @Test
    void areRaisedAndLoweredByProcedures() {
        perform("raiseFlag", "child-track");
        assertThat(flags.of(walk.code())).containsExactly(CaseFlag.CHILD_TRACK);
        perform("lowerFlag", "child-track");
        assertThat(flags.of(walk.code())).isEmpty();
        org.assertj.core.api.Assertions.assertThatThrownBy(() -> perform("raiseFlag", "restricted"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private void perform(String name, String flag) {
        ProcedureAction action = actions.stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow();
        var call = new ProcedureAction.Call(
                walk.code(),
                new RunId("some-run"),
                new SopKey("survivor-case"),
                new Edition(1),
                "flag-it",
                Map.of("flag", flag),
                RoutingFacts.none());
        new TransactionTemplate(transactions).executeWithoutResult(status -> action.perform(call));
    }
}
