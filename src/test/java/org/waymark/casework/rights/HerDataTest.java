package org.waymark.casework.rights;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.waymark.support.ApiDoor;
import org.waymark.support.CaseWalk;
import org.waymark.support.PageDoor;
import org.waymark.support.Stories;
import org.waymark.support.WaymarkTest;

/** What a survivor asks about her data: written down by those who work with her, decided by the protection officer. */
@WaymarkTest
class HerDataTest {

    private static final Map<String, String> MARKS = Map.of(
            "reporterContact", "Rights Reporter-44",
            "howStarted", "Rights Story-of-hers",
            "callerOwnWords", "Rights Danger-note",
            "codeWord", "Rights Codeword");

    @Autowired
    MockMvc mvc;

    @Autowired
    JdbcClient jdbc;

    private CaseWalk walk;
    private PageDoor worker;
    private PageDoor officer;

    @BeforeEach
    void hear() {
        walk = Stories.told(mvc, MARKS);
        worker = PageDoor.of(mvc, "social.north");
        officer = PageDoor.of(mvc, "protection.officer");
    }

    @Test
    void isWrittenDownSealedAndFoundByTheProtectionOfficer() {
        UUID id = ask("access");
        assertThat(worker.open("/cases/" + walk.code() + "/rights").text()).contains("A copy of her record");
        assertThat(officer.open("/rights").select("a[href=/rights/" + id + "]")).hasSize(1);
        assertThat(officer.open("/rights/" + id).text()).contains("Rights own-words", "She knows the code word");
        assertThat(officer.inSpanish().open("/rights/" + id).text()).contains("Una copia de su expediente");
        for (String other : List.of("social.north", "coordinator", "admin", "supervisor.social")) {
            PageDoor.of(mvc, other).open("/rights/" + id, 404);
            PageDoor.of(mvc, other).open("/rights", 404);
        }
        PageDoor.of(mvc, "health.south").open("/cases/" + walk.code() + "/rights", 404);
    }

    @Test
    void isNotStoredHalfAndKeepsWhatWasTyped() {
        String path = "/cases/" + walk.code() + "/rights";
        var page = worker.refused(path, 422, "words", "Rights typed-words", "scope", "B3");
        assertThat(page.text()).contains("Choose what she asks", "Choose how it was made sure");
        assertThat(page.select("textarea").text()).isEqualTo("Rights typed-words");
        assertThat(page.select("input[value=B3]").hasAttr("checked")).isTrue();
        assertThat(worker.refused(path, 422, "kind", "access", "verified", "x", "words", "w", "scope", "B99")
                        .text())
                .contains("Choose parts of the list");
        assertThat(requests()).isEmpty();
    }

    @Test
    void copyIsGivenOnlyOnceGrantedAndLeavesOutWhatIsNotForPaper() throws Exception {
        UUID id = ask("access");
        worker.open("/cases/" + walk.code());
        assertThat(officer.post("/rights/" + id + "/copy").getStatus()).isEqualTo(404);
        decide(id, "granted", "");
        MockHttpServletResponse page = officer.post("/rights/" + id + "/copy");
        assertThat(page.getStatus()).isEqualTo(200);
        assertThat(page.getContentAsString())
                .contains("Rights Story-of-hers", "protection.officer", "Who looked at your case", "Family Services")
                .doesNotContain("Rights Reporter-44", "Rights Danger-note");
        MockHttpServletResponse file = officer.post("/rights/" + id + "/copy.json");
        assertThat(file.getHeader("Content-Disposition")).contains("attachment");
        assertThat(file.getContentAsString())
                .contains("Rights Story-of-hers", "\"whoLooked\":[{")
                .doesNotContain("Rights Reporter-44", "Rights Danger-note");
        assertThat(facts("access-copy-made")).isEqualTo(2);
    }

    @Test
    void refusalIsHeardWithItsReasonsAndADisputeIsShown() {
        UUID id = ask("correct", "scope", "B3");
        assertThat(officer.refused("/rights/" + id + "/decision", 422, "decision", "refused")
                        .text())
                .contains("Say why, for her to hear");
        decide(id, "refused", "Rights because-of");
        assertThat(officer.open("/rights/" + id).text()).contains("Rights because-of");
        assertThat(worker.open("/cases/" + walk.code()).text()).contains("She disputes", "Her account (B3)");
        assertThat(officer.post("/rights/" + id + "/decision", "decision", "granted")
                        .getStatus())
                .as("decided once")
                .isEqualTo(404);
    }

    @Test
    void correctionThatIsGrantedLeadsToTheBlock() {
        UUID id = ask("correct", "scope", "B3");
        decide(id, "granted", "", "scope", "B3");
        String path = "/cases/" + walk.code() + "/record/B3";
        assertThat(worker.open("/cases/" + walk.code() + "/rights")
                        .select("a[href=" + path + "]")
                        .text())
                .isEqualTo("Correct: Her account (B3)");
        worker.open(path);
    }

    @Test
    void restrictionFreezesAndIsLifted() {
        UUID id = ask("restrict");
        decide(id, "granted", "");
        assertThat(worker.open("/cases/" + walk.code()).text()).contains("nothing of it is shared");
        officer.submit("/rights/" + id + "/lift");
        assertThat(worker.open("/cases/" + walk.code()).text()).doesNotContain("nothing of it is shared");
        assertThat(facts("processing-restricted") + facts("restriction-lifted")).isEqualTo(2);
    }

    @Test
    void erasureTakesThePartAndLeavesTheRest() {
        UUID id = ask("erase", "scope", "B3");
        decide(id, "granted", "", "scope", "B3");
        String page = worker.open("/cases/" + walk.code()).text();
        assertThat(page).contains("Erased on").doesNotContain("Rights Story-of-hers");
        assertThat(officer.open("/rights/" + id).text()).contains("The parts were erased", "Rights own-words");
        assertThat(facts("part-erased")).isOne();
    }

    @Test
    void erasureLeavesWhatTheLawKeepsAndSaysSo() {
        officer.submit("/retention/holds", "code", walk.code().value(), "block", "B3", "kind", "evidence");
        assertThat(worker.open("/cases/" + walk.code()).text()).contains("Kept by law: Evidence");
        UUID id = ask("erase");
        decide(id, "granted", "");
        String page = officer.open("/rights/" + id).text();
        assertThat(page).contains("Partly granted", "A part was erased, a part is kept by law");
        String copy = worker.open("/cases/" + walk.code()).text();
        assertThat(copy).contains("Rights Story-of-hers", "Erased on");
    }

    @Test
    void holdOnAllOfItRefusesTheErasureUntilItIsLifted() {
        officer.submit("/retention/holds", "code", walk.code().value(), "block", "", "kind", "court-order");
        decide(ask("erase"), "granted", "");
        assertThat(jdbc.sql("select decision || ' ' || outcome from rights_request where case_code = ?")
                        .param(walk.code().value())
                        .query(String.class)
                        .single())
                .isEqualTo("refused kept-by-law");
        String hold = officer.open("/retention")
                .select("tr:contains(" + walk.code() + ") form[action$=/lift]")
                .attr("action");
        officer.submit(hold);
        decide(ask("erase"), "granted", "");
        assertThat(facts("case-erased")).isOne();
        assertThat(worker.open("/cases/" + walk.code()).text()).doesNotContain("Rights Story-of-hers");
        assertThat(worker.inSpanish().open("/cases/" + walk.code()).text()).contains("Borrado el");
    }

    @Test
    void reachesTheSecondFileOfHersToo() throws Exception {
        CaseWalk second = walk;
        decide(ask("restrict"), "granted", "");
        walk = Stories.reported(mvc).step("social.north", "Assign the lead case manager");
        String[] join = {
            "one",
            walk.code().value(),
            "other",
            second.code().value(),
            "surviving",
            walk.code().value(),
            "consent",
            "yes",
            "reason",
            "same-person",
            "understood",
            "true"
        };
        PageDoor.of(mvc, "coordinator").submit("/cases/merge", join);
        assertThat(worker.open("/cases/" + walk.code()).text()).contains("nothing of it is shared");
        UUID copy = ask("access");
        decide(copy, "granted", "");
        assertThat(officer.post("/rights/" + copy + "/copy").getContentAsString())
                .contains("Rights Story-of-hers");
        decide(ask("erase"), "granted", "");
        assertThat(worker.open("/cases/" + second.code()).text()).doesNotContain("Rights Story-of-hers");
        assertThat(facts("case-erased")).isOne();
    }

    @Test
    void holdIsPlacedOnNoCaseThatIsNotThere() {
        assertThat(officer.refused("/retention/holds", 422, "code", "Maria", "kind", "evidence")
                        .text())
                .contains("There is no such case");
        assertThat(worker.post("/retention/holds", "code", walk.code().value(), "kind", "evidence")
                        .getStatus())
                .isEqualTo(404);
    }

    @Test
    void isNothingThatTheAdministratorSees() {
        PageDoor admin = PageDoor.of(mvc, "admin");
        for (String path :
                List.of("/cases/" + walk.code(), "/cases/" + walk.code() + "/rights", "/rights", "/retention")) {
            admin.open(path, 404);
        }
        ApiDoor api = ApiDoor.of(mvc, "admin");
        assertThat(api.get("/api/v1/cases/" + walk.code()).status()).isEqualTo(404);
        assertThat(api.get("/api/v1/cases/" + walk.code() + "/timeline").status())
                .isEqualTo(404);
        assertThat(api.get("/api/v1/cases").text()).doesNotContain(walk.code().value());
        assertThat(api.get("/api/v1/tasks").text()).doesNotContain(walk.code().value());
    }

    @Test
    void staysInTheTimelineAsWhatWasDone() {
        decide(ask("erase"), "granted", "");
        assertThat(worker.open("/cases/" + walk.code()).text())
                .contains("protection.officer decided on what she asked", "The record of the case was erased");
        assertThat(PageDoor.of(mvc, "auditor")
                        .open("/audit/cases/" + walk.code())
                        .text())
                .contains("The record of the case was erased")
                .doesNotContain("Rights Story-of-hers");
    }

    private UUID ask(String kind, String... more) {
        var fields =
                new java.util.ArrayList<>(List.of("kind", kind, "verified", "code-word", "words", "Rights own-words"));
        fields.addAll(List.of(more));
        worker.submit("/cases/" + walk.code() + "/rights", fields.toArray(String[]::new));
        return jdbc.sql("select id from rights_request where case_code = ? order by logged desc limit 1")
                .param(walk.code().value())
                .query(UUID.class)
                .single();
    }

    private void decide(UUID id, String decision, String reasons, String... more) {
        var fields = new java.util.ArrayList<>(List.of("decision", decision, "reasons", reasons));
        fields.addAll(List.of(more));
        officer.submit("/rights/" + id + "/decision", fields.toArray(String[]::new));
    }

    private List<UUID> requests() {
        return jdbc.sql("select id from rights_request where case_code = ?")
                .param(walk.code().value())
                .query(UUID.class)
                .list();
    }

    private long facts(String kind) {
        return jdbc.sql("select count(*) from audit_event where kind = ? and case_code = ?")
                .params(kind, walk.code().value())
                .query(Long.class)
                .single();
    }
}
