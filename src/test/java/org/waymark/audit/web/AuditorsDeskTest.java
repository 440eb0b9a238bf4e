package org.waymark.audit.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;
import org.waymark.ledger.Fact;
import org.waymark.ledger.FactKind;
import org.waymark.ledger.FactQuery;
import org.waymark.ledger.Facts;
import org.waymark.ledger.Ledger;
import org.waymark.shared.CaseCode;
import org.waymark.shared.Edition;
import org.waymark.shared.OfficerId;
import org.waymark.shared.SectorKey;
import org.waymark.shared.SopKey;
import org.waymark.shared.TaskId;
import org.waymark.support.PageDoor;
import org.waymark.support.WaymarkTest;

@WaymarkTest
class AuditorsDeskTest {

    private static final SopKey SCREENING = new SopKey("identification-screening");

    @Autowired
    MockMvc mvc;

    @Autowired
    Ledger ledger;

    @Autowired
    Facts facts;

    @Autowired
    TransactionTemplate transaction;

    final CaseCode code = CaseCode.random("TT", new Random());
    PageDoor auditor;

    @BeforeEach
    void aCaseOfWhichTheLogTells() {
        auditor = PageDoor.of(mvc, "auditor");
        var ngo = new OfficerId("ngo.north");
        Fact opened = Fact.of(FactKind.CASE_OPENED).by(ngo).under(SCREENING, new Edition(1));
        Fact flow = Fact.of(FactKind.FLOW_TAKEN)
                .under(SCREENING, new Edition(1))
                .detail("flow", "contact-to-record-contact");
        Fact due = Fact.of(FactKind.TASK_CREATED)
                .under(SCREENING, new Edition(1))
                .task(new TaskId("task-1"))
                .in(new SectorKey("community"))
                .detail("step", "record-contact");
        var all = List.of(opened.on(code), flow.on(code), due.on(code));
        transaction.executeWithoutResult(act -> ledger.append(all));
    }

    @Test
    void tellsACaseInSentences() {
        Document page = auditor.open("/audit/cases/" + code);
        assertThat(page.select("main > .two .timeline").text())
                .contains("ngo.north opened the case with Identification and screening, version 1, in edition 1.")
                .contains("The step Record the contact became due.");
        assertThat(page.select("h1 .code").text()).isEqualTo(code.value());
        assertThat(page.select(".meta").first().text()).contains("version 1, edition 1");
    }

    @Test
    void tellsItInSpanishToo() {
        assertThat(auditor.inSpanish()
                        .open("/audit/cases/" + code)
                        .select(".timeline")
                        .text())
                .contains("ngo.north abrió el caso con Identificación y primera entrevista")
                .containsPattern("El caso siguió por el camino [^.→]+ → Registrar el contacto\\.");
    }

    @Test
    void foldsWhatTheEngineDidAndDropsNoneOfIt() {
        Document page = auditor.open("/audit/cases/" + code);
        assertThat(page.select("main > .two > section > .timeline > li > details > summary")
                        .first()
                        .text())
                .contains("1 entry");
        assertThat(page.select("main > .two .timeline time")).hasSize(3);
    }

    @Test
    void marksTheOpenStepOnTheDiagramOfTheVeryEdition() {
        Document page = auditor.open("/audit/cases/" + code);
        assertThat(page.select("figure.diagram svg g.here text").text()).contains("Record the");
        assertThat(page.select(".hint").text()).contains("Open: Record the contact.");
        Document before = auditor.open("/audit/cases/" + code + "?at=1");
        assertThat(before.select("figure.diagram")).isEmpty();
        assertThat(auditor.open("/audit/cases/" + code + "?at=2").select("svg g.here"))
                .isEmpty();
    }

    @Test
    void recordsThatTheAuditorLooked() {
        auditor.open("/audit/cases/" + code);
        assertThat(facts.newest(code).orElseThrow().fact())
                .isEqualTo(Fact.of(FactKind.CASE_READ)
                        .by(new OfficerId("auditor"))
                        .on(code)
                        .detail("what", "audit"));
    }

    @Test
    void provesThatEveryEntryIsInTheLog() throws Exception {
        String back = auditor.submit("/audit/cases/" + code + "/verification");
        assertThat(back).isEqualTo("/audit/cases/" + code + "#proof");
        // Sealing takes a moment; a check before it finds the log whole and the entries waiting.
        for (int tries = 0; facts.openedCase(code).orElseThrow().waiting() > 0 && tries < 100; tries++) {
            Thread.sleep(50);
        }
        auditor.submit("/audit/cases/" + code + "/verification");
        assertThat(auditor.open("/audit/cases/" + code).select("#proof h3").text())
                .isEqualTo("All 3 entries are in the log");
        assertThat(auditor.open("/audit/log").select(".note h2").text()).isEqualTo("The log is whole");
    }

    @Test
    void saysWhereTheLogIsBrokenAndWhatToDo() {
        ledger.appendAlone(Fact.of(FactKind.LOG_VERIFIED)
                .by(new OfficerId("auditor"))
                .detail("outcome", "broken")
                .detail("entry", "17")
                .detail("what", "entry-changed")
                .detail("recorded", "b71e"));
        Document page = auditor.open("/audit/log");
        assertThat(page.select("h1").text()).isEqualTo("The log does not match its signed head");
        assertThat(page.select("[role=alert]").text()).contains("Entry 17", "An entry of the log was changed.", "b71e");
        assertThat(auditor.open("/audit/cases/" + code).select("#proof a").attr("href"))
                .isEqualTo("/audit/log");

        auditor.submit("/audit/log/verification");
        assertThat(auditor.open("/audit/log").select("h1").text()).isEqualTo("State of the log");
    }

    @Test
    void findsACaseHoweverItsCodeIsTyped() {
        assertThat(auditor.submit("/audit/cases", "code", " " + code.value().toLowerCase() + " "))
                .isEqualTo("/audit/cases/" + code);
        assertThat(auditor.open("/audit").select("table a").eachText()).contains(code.value());
    }

    @Test
    void aNameIsNoCodeAndACodeIsNotYetACase() {
        CaseCode nobodys = CaseCode.random("TT", new Random());
        assertThat(auditor.refused("/audit/cases", 422, "code", "Maria Lopez")
                        .select("#code-error")
                        .text())
                .startsWith("Write the code as");
        assertThat(auditor.refused("/audit/cases", 422, "code", nobodys.value())
                        .select("#code-error")
                        .text())
                .isEqualTo("We found no case with this code");
        assertThat(facts.newest(nobodys).orElseThrow().fact().kind()).isEqualTo(FactKind.READ_DENIED);
    }

    @Test
    void aCaseThatDoesNotExistIsNotFoundAndThatIsRecorded() {
        CaseCode nobodys = CaseCode.random("TT", new Random());
        auditor.open("/audit/cases/" + nobodys, 404);
        auditor.open("/audit/cases/nonsense", 404);
        assertThat(facts.find(FactQuery.ofCase(nobodys), 0, 9))
                .singleElement()
                .satisfies(denied -> assertThat(denied.fact().kind()).isEqualTo(FactKind.READ_DENIED));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ngo.north", "coordinator", "admin", "author", "supervisor.social"})
    void isThereForAuditorsOnly(String officer) {
        for (String path : List.of("/audit", "/audit/events", "/audit/log", "/audit/cases/" + code)) {
            PageDoor.of(mvc, officer).open(path, 404);
        }
        assertThat(facts.newest(code).orElseThrow().fact().kind()).isEqualTo(FactKind.READ_DENIED);
    }

    @Test
    void filtersEvents() {
        Document page = auditor.open("/audit/events?case=" + code + "&type=task-created");
        assertThat(page.select("ol.timeline > li")).hasSize(1);
        assertThat(page.select("ol.timeline").text()).contains("Record the contact");
        assertThat(auditor.open("/audit/events?case=" + code + "&to=2020-01-01").select("article.empty"))
                .hasSize(1);
    }

    @Test
    void aBadFilterIsNamedBesideWhatWasTyped() {
        Document page = auditor.open("/audit/events?case=Maria&from=yesterday", 422);
        assertThat(page.select(".note a").eachAttr("href")).containsExactly("#case", "#from");
        assertThat(page.select("#case").attr("aria-invalid")).isEqualTo("true");
    }
}
