package org.waymark.casework;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.waymark.ledger.FactKind;
import org.waymark.ledger.FactQuery;
import org.waymark.ledger.Facts;
import org.waymark.shared.CaseCode;
import org.waymark.support.ApiDoor;
import org.waymark.support.PageDoor;
import org.waymark.support.WaymarkTest;
import org.waymark.vault.Vault;

/** A case with consents that was closed; ngo.south never had a part in it. */
@WaymarkTest
class ReopeningACaseTest {

    @Autowired
    ApplicationContext context;

    @Autowired
    MockMvc mvc;

    @Autowired
    Facts facts;

    private CaseWalk walk;
    private CaseCode code;

    @BeforeEach
    void aClosedCase() {
        walk = new CaseWalk(context);
        code = walk.toRights();
        walk.answer(code, "explain-rights", "police.north", CaseWalk.rights("granted"));
        close();
    }

    private void close() {
        new TransactionTemplate(walk.bean(PlatformTransactionManager.class)).executeWithoutResult(status -> {
            walk.bean(org.waymark.ledger.Ledger.class).lock(code);
            walk.bean(org.waymark.engine.Engine.class)
                    .cancel(walk.bean(CaseFiles.class).run(code).orElseThrow());
            walk.bean(CaseFiles.class).close(code, "closed", java.time.Instant.parse("2026-11-24T12:00:00Z"));
        });
    }

    private String[] form(String typed, String area, String reason) {
        return new String[] {
            "code",
            typed,
            "area",
            area,
            "reason",
            reason,
            "channel",
            "walk-in",
            "ageBand",
            "18-plus",
            "firstLanguage",
            "spa",
            "interpreterNeeded",
            "no"
        };
    }

    @Test
    void beginsAnewUnderTheSameCodeForWhoeverHasIt() {
        var south = PageDoor.of(mvc, "ngo.south");
        Document again = south.refused("/cases/reopen", 422, form(code.value(), "", "came-back"));
        assertThat(again.select("#area").attr("aria-invalid")).isEqualTo("true");
        assertThat(again.select("#code").val()).isEqualTo(code.value());
        assertThat(south.submit(
                        "/cases/reopen", form(code.value().toLowerCase(java.util.Locale.ROOT), "south", "came-back")))
                .isEqualTo("/cases/" + code);
        JsonNode read =
                ApiDoor.of(mvc, "ngo.south").get("/api/v1/cases/" + code).json();
        assertThat(read.get("state").asText()).isEqualTo("open");
        assertThat(read.get("area").asText()).isEqualTo("south");
        assertThat(walk.openSteps(code)).contains("assign-lead", "record-contact");
        assertThat(facts.find(FactQuery.ofCase(code), 0, 500))
                .extracting(one -> one.fact().kind())
                .contains(FactKind.CASE_OPENED, FactKind.CASE_REOPENED);
        assertThat(PageDoor.of(mvc, "ngo.north").open("/cases/" + code).text())
                .as("the history stays")
                .contains("ngo.south opened the case again. She came back", "ngo.north opened the case.");
    }

    @Test
    void asksEveryConsentAnew() {
        assertThat(standing()).contains("granted");
        PageDoor.of(mvc, "ngo.south").submit("/cases/reopen", form(code.value(), "north", "new-danger"));
        assertThat(standing()).isNotEmpty().containsOnly("expired");
    }

    private List<String> standing() {
        return walk.bean(ConsentRegister.class).current(code).stream()
                .map(said -> said.status().key())
                .toList();
    }

    @Test
    void opensNothingFromBeforeToWhoeverHasTheCard() {
        var south = ApiDoor.of(mvc, "social.south");
        PageDoor.of(mvc, "social.south").submit("/cases/reopen", form(code.value(), "north", "came-back"));
        JsonNode read = south.get("/api/v1/cases/" + code).json();
        assertThat(read.at("/record/blocks").findValuesAsText("key")).containsExactly("S2");
        assertThat(read.path("risk").isMissingNode() || read.path("risk").isNull())
                .isTrue();
        assertThat(south.get("/api/v1/cases/" + code + "/timeline?limit=200")
                        .json()
                        .get("items")
                        .findValuesAsText("type"))
                .contains("case-reopened")
                .doesNotContain("case-opened");
        assertThat(ApiDoor.of(mvc, "social.north").get("/api/v1/cases/" + code).status())
                .isEqualTo(404);
        PageDoor.of(mvc, "coordinator").submit("/cases/" + code + "/team", "officer", "social.south");
        assertThat(south.get("/api/v1/cases/" + code)
                        .json()
                        .at("/record/blocks")
                        .findValuesAsText("key"))
                .as("let in")
                .contains("intake");
    }

    @Test
    void opensNothingFromBeforeToWhoeverNamesThemselvesTheLead() {
        var south = ApiDoor.of(mvc, "social.south");
        PageDoor.of(mvc, "social.south").submit("/cases/reopen", form(code.value(), "south", "came-back"));
        walk.answer(code, "assign-lead", "social.south", "{'leadIs':'me','leadChecks':['not-law-enforcement']}");
        JsonNode read = south.get("/api/v1/cases/" + code).json();
        assertThat(facts.find(FactQuery.ofCase(code), 0, 500))
                .extracting(one -> one.fact().kind())
                .contains(FactKind.LEAD_APPOINTED);
        assertThat(read.at("/record/blocks").findValuesAsText("key")).doesNotContain("intake");
    }

    @Test
    void tellsNoClosedCaseByAnEmptyForm() {
        CaseCode absent = CaseCode.random("TT", new java.util.Random());
        var south = ApiDoor.of(mvc, "ngo.south");
        for (String body : List.of("{}", "{\"area\": \"north\", \"reason\": \"came-back\", \"values\": {}}")) {
            var known = south.post("/api/v1/cases/" + code + "/reopening", body);
            assertThat(known.status()).isNotEqualTo(201);
            assertThat(south.post("/api/v1/cases/" + absent + "/reopening", body)
                            .text())
                    .isEqualTo(known.text());
        }
    }

    @Test
    void isTheSameNoForEveryOtherCode() {
        CaseCode open = walk.open();
        CaseCode absent = CaseCode.random("TT", new java.util.Random());
        var south = PageDoor.of(mvc, "ngo.south");
        for (String typed : List.of(open.value(), absent.value(), "Maria López")) {
            south.refused("/cases/reopen", 404, form(typed, "north", "came-back"));
        }
        new TransactionTemplate(walk.bean(PlatformTransactionManager.class))
                .executeWithoutResult(status -> walk.bean(Vault.class).destroyAll(code));
        south.refused("/cases/reopen", 404, form(code.value(), "north", "came-back"));
        assertThat(PageDoor.of(mvc, "coordinator")
                        .post("/cases/reopen", form(code.value(), "north", "came-back"))
                        .getStatus())
                .isEqualTo(404);
        assertThat(south.inSpanish().open("/cases/reopen").text()).contains("Reabrir un caso cerrado");
    }
}
