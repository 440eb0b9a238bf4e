package org.waymark.casework.finding;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;
import org.waymark.casework.Conflicts;
import org.waymark.casework.rights.Erasure;
import org.waymark.casework.rights.Scope;
import org.waymark.ledger.FactKind;
import org.waymark.ledger.FactQuery;
import org.waymark.ledger.Facts;
import org.waymark.ledger.Ledger;
import org.waymark.shared.AgencyKey;
import org.waymark.shared.CaseCode;
import org.waymark.shared.OfficerId;
import org.waymark.support.ApiDoor;
import org.waymark.support.CaseWalk;
import org.waymark.support.PageDoor;
import org.waymark.support.Stories;
import org.waymark.support.WaymarkTest;

/** A person who comes to two offices: who hears of it, and who does not. */
@WaymarkTest
class FindingTest {

    @Autowired
    MockMvc mvc;

    @Autowired
    Facts facts;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Ledger ledger;

    @Autowired
    Erasure erasure;

    @Autowired
    Conflicts conflicts;

    /** Other classes share the database: names of this test's own, which sound like no others. */
    private String family;

    @BeforeEach
    void aNameOfItsOwn() {
        family = ThreadLocalRandom.current()
                .ints(10, 0, 6)
                .mapToObj(letter -> List.of("ba", "do", "fu", "ki", "me", "lu").get(letter))
                .collect(Collectors.joining());
        jdbc.sql("delete from name_search").update();
    }

    private PageDoor as(String officer) {
        return PageDoor.of(mvc, officer);
    }

    /** A case led by social services of the north. */
    private CaseCode led() {
        CaseWalk walk = Stories.reported(mvc);
        return walk.step("social.north", "Assign the lead case manager").code();
    }

    private CaseCode ledInTheSouth() {
        CaseWalk walk = CaseWalk.begin(
                mvc,
                "ngo.south",
                Map.of("ageBand", "18-plus", "firstLanguage", "spa", "interpreterNeeded", "yes"),
                "south");
        return walk.step("social.south", "Assign the lead case manager").code();
    }

    private void record(String officer, CaseCode code, String given, String familyNames, String born) {
        Document sheet = as(officer).open("/cases/" + code + "/identity");
        String target = as(officer)
                .submit(
                        "/cases/" + code + "/identity",
                        "seen",
                        sheet.select("input[name=seen]").attr("value"),
                        "givenNames",
                        given,
                        "familyNames",
                        familyNames,
                        "birthDate",
                        born);
        assertThat(target).isEqualTo("/cases/" + code);
    }

    private Document search(String officer, String name, String born) {
        return as(officer).refused("/cases/search/name", 200, "name", name, "birthDate", born);
    }

    private List<String> pairs(String officer) {
        return as(officer).open("/duplicates").select("article h3").eachText();
    }

    private boolean listed(String officer, CaseCode one, CaseCode other) {
        return pairs(officer).stream().anyMatch(pair -> pair.contains(one.value()) && pair.contains(other.value()));
    }

    private String note(String officer, CaseCode code) {
        return as(officer)
                .open("/cases/" + code)
                .select("section[aria-labelledby=who]")
                .text();
    }

    @Test
    void whoLeadsACaseWritesDownWhoSheIs() {
        CaseCode code = led();
        record("social.north", code, "Yesenia", family, "1999-04-03");
        Document page = as("social.north").open("/cases/" + code);
        assertThat(page.select("section[aria-labelledby=record]").text()).contains("Yesenia", family);
        assertThat(as("social.north")
                        .open("/cases/" + code + "/identity")
                        .select("input[name=givenNames]")
                        .attr("value"))
                .isEqualTo("Yesenia");
        as("ngo.north").open("/cases/" + code + "/identity", 404);
        as("social.south").open("/cases/" + code + "/identity", 404);
        as("coordinator").open("/cases/" + code + "/identity", 404);
    }

    @Test
    void nothingOfItLeavesTheRecord() {
        CaseCode code = led();
        record("social.north", code, "Marked-given", family, "1999-04-03");
        search("social.north", "Marked-given " + family, "1999-04-03");
        for (String table : jdbc.sql(
                        "select table_schema || '.' || table_name from information_schema.tables where table_schema in"
                                + " ('public', 'keys') and table_type = 'BASE TABLE'")
                .query(String.class)
                .list()) {
            assertThat(jdbc.sql("select count(*) from " + table + " t where lower(t::text) like :text or t::text like"
                                    + " '%1999-04-03%'")
                            .param("text", "%" + family + "%")
                            .query(Long.class)
                            .single())
                    .as(table)
                    .isZero();
        }
    }

    @Test
    void aWrongDateOrAnEmptiedAnswerIsSaidAndNothingIsStored() {
        CaseCode code = led();
        record("social.north", code, "Yesenia", family, "1999-04-03");
        String seen = as("social.north")
                .open("/cases/" + code + "/identity")
                .select("input[name=seen]")
                .attr("value");
        Document page = as("social.north")
                .refused(
                        "/cases/" + code + "/identity",
                        422,
                        "seen",
                        seen,
                        "givenNames",
                        "Yesi",
                        "birthDate",
                        "1999-13-03");
        assertThat(page.select("input[name=givenNames]").attr("value")).isEqualTo("Yesi");
        page = as("social.north")
                .refused(
                        "/cases/" + code + "/identity",
                        422,
                        "seen",
                        seen,
                        "givenNames",
                        "Yesi",
                        "birthDate",
                        "1999-04-03");
        assertThat(page.select("#familyNames-error, [id$=familyNames-error]")).isNotEmpty();
        assertThat(as("social.north").open("/cases/" + code).text())
                .contains("Yesenia")
                .doesNotContain("Yesi ");
    }

    @Test
    void whatSomeoneElseWroteMeanwhileIsNotOverwrittenUnseen() {
        CaseCode code = led();
        String path = "/cases/" + code + "/identity";
        String seen = as("social.north").open(path).select("input[name=seen]").attr("value");
        record("social.north", code, "Yesenia", family, "1999-04-03");
        Document page = as("social.north")
                .refused(
                        path,
                        409,
                        "seen",
                        seen,
                        "givenNames",
                        "Jesenia",
                        "familyNames",
                        family,
                        "birthDate",
                        "1999-04-03");
        assertThat(page.select("input[name=givenNames]").attr("value")).isEqualTo("Jesenia");
        assertThat(page.select(".origin").text()).contains("Yesenia").doesNotContain(family);
        as("social.north")
                .submit(
                        path,
                        "seen",
                        page.select("input[name=seen]").attr("value"),
                        "givenNames",
                        "Jesenia",
                        "familyNames",
                        family,
                        "birthDate",
                        "1999-04-03");
    }

    @Test
    void oneFindsTheCasesOfOnesOwnAgencyByNameAndDateOfBirth() {
        CaseCode code = led();
        record("social.north", code, "Yesenia", family, "1999-04-03");
        assertThat(search("social.north", "JESENIA " + family, "1999-04-03")
                        .select("a.code")
                        .eachText())
                .containsExactly(code.value());
        assertThat(search("social.north", "Jesenia " + family, "1999-04-04").select("a.code"))
                .isEmpty();
    }

    @Test
    void aColleagueIsSentToTheSupervisorAndAStrangerLearnsNothing() {
        CaseCode code = led();
        record("social.north", code, "Yesenia", family, "1999-04-03");
        // On the care team, but not one who may read who she is.
        Document colleague = search("ngo.north", "Yesenia " + family, "1999-04-03");
        assertThat(colleague.select("main").text()).contains("colleague").doesNotContain(code.value());
        Document stranger = search("health.south", "Yesenia " + family, "1999-04-03");
        Document nobody = search("health.south", "Yesenia Nobody", "1999-04-03");
        stranger.select("input[name=_csrf]").remove();
        nobody.select("input[name=_csrf]").remove();
        assertThat(stranger.html()).isEqualTo(nobody.html());
    }

    @Test
    void aSearchNeedsBothAndKeepsWhatWasTyped() {
        Document page = as("social.north").refused("/cases/search/name", 422, "name", "Yesenia", "birthDate", "");
        assertThat(page.select("[role=alert] a").eachAttr("href")).containsExactly("#find-name", "#find-birth");
        assertThat(page.select("#find-name").attr("value")).isEqualTo("Yesenia");
        assertThat(ApiDoor.of(mvc, "social.north")
                        .post("/api/v1/cases/search", "{\"name\":\"Yesenia\"}")
                        .json()
                        .get("errors"))
                .extracting(error -> error.get("field").asText())
                .containsExactly("name", "birthDate");
        as("coordinator").refused("/cases/search/name", 404, "name", "Yesenia Ruiz", "birthDate", "1999-04-03");
    }

    @Test
    void searchesAreCountedAndLoggedWithoutWhatWasTyped() {
        String body = "{\"name\":\"Marked " + family + "\",\"birthDate\":\"1999-04-03\"}";
        ApiDoor door = ApiDoor.of(mvc, "health.north");
        JsonNode found = door.post("/api/v1/cases/search", body).json();
        assertThat(found.get("items")).isEmpty();
        for (int i = 1; i < 20; i++) {
            assertThat(door.post("/api/v1/cases/search", body).status()).isEqualTo(200);
        }
        ApiDoor.Answer spent = door.post("/api/v1/cases/search", body);
        assertThat(spent.status()).isEqualTo(429);
        assertThat(spent.problem()).isEqualTo("searches-spent");
        assertThat(facts.find(
                        new FactQuery(null, new OfficerId("health.north"), FactKind.SEARCHED, null, null), 0, 500))
                .hasSizeGreaterThanOrEqualTo(20)
                .allSatisfy(one ->
                        assertThat(one.fact().details()).containsOnlyKeys("agency", "colleagues", "kind", "results"));
    }

    @Test
    void acrossAgenciesOnlyTheCoordinatorHearsWhichTwo() {
        CaseCode north = led();
        CaseCode south = ledInTheSouth();
        record("social.north", north, "Yesenia", family, "1999-04-03");
        assertThat(note("social.north", north)).doesNotContain("another case");
        record("social.south", south, "Jesenia", family + " Otro", "1999-04-03");
        String page = as("social.south").open("/cases/" + south).html();
        assertThat(note("social.south", south)).contains("another case", "coordinator has been told");
        assertThat(page).doesNotContain(north.value());
        assertThat(note("social.north", north)).contains("another case");
        assertThat(note("ngo.south", south)).isEmpty();
        assertThat(listed("coordinator", north, south)).isTrue();
        Document list = as("coordinator").open("/duplicates");
        assertThat(list.html()).doesNotContainIgnoringCase(family).doesNotContain("Yesenia", "1999");
        for (String other : List.of("social.north", "supervisor.social", "auditor", "admin")) {
            as(other).open("/duplicates", 404);
        }
        assertThat(pairs("protection.officer").toString()).doesNotContain(north.value());
        assertThat(as("coordinator").inSpanish().open("/duplicates").text()).contains("suena igual");
    }

    @Test
    void theCoordinatorAsksBothLeadsAndDecides() {
        CaseCode north = led();
        CaseCode south = ledInTheSouth();
        record("social.north", north, "Yesenia", family, "1999-04-03");
        record("social.south", south, "Yesenia", family, "1999-04-03");
        as("coordinator").submit(action("question", north, south));
        String question = as("social.north")
                .open("/cases/" + north)
                .select("section[aria-labelledby=who] a[href*=duplicates]")
                .attr("href");
        Document asked = as("social.north").open(question);
        assertThat(asked.html()).doesNotContain(south.value());
        as("social.south").open(question, 404);
        Document refused = as("social.north").refused(question, 422, "answer", "same");
        assertThat(refused.select("input[value=same]").hasAttr("checked")).isTrue();
        as("social.north").submit(question, "answer", "same", "agrees", "yes");
        assertThat(as("coordinator")
                        .open("/duplicates")
                        .select("article:contains(" + north + ")")
                        .text())
                .contains("the same person", "She agrees");
        String dismissal = action("dismissal", north, south);
        as("coordinator").submit(dismissal);
        assertThat(listed("coordinator", north, south)).isFalse();
        assertThat(as("coordinator").post(dismissal).getStatus()).isEqualTo(409);
        record("social.south", south, "Yesenia", family, "1999-04-03");
        assertThat(listed("coordinator", north, south)).as("decided").isFalse();
    }

    private String action(String what, CaseCode one, CaseCode other) {
        return as("coordinator")
                .open("/duplicates")
                .select("article:contains(" + one + "):contains(" + other + ") form[action$=" + what + "]")
                .attr("action");
    }

    @Test
    void whatIsCorrectedIsNoDuplicateAnyMore() {
        CaseCode north = led();
        CaseCode south = ledInTheSouth();
        record("social.north", north, "Yesenia", family, "1999-04-03");
        record("social.south", south, "Yesenia", family, "1999-04-03");
        assertThat(listed("coordinator", north, south)).isTrue();
        record("social.south", south, "Marta", "Rojas", "1970-01-01");
        assertThat(listed("coordinator", north, south)).isFalse();
    }

    @Test
    void twoCasesThatWereJoinedAreNoQuestionAnyMore() {
        CaseCode north = led();
        CaseCode south = ledInTheSouth();
        record("social.north", north, "Yesenia", family, "1999-04-03");
        record("social.south", south, "Yesenia", family, "1999-04-03");
        assertThat(listed("coordinator", north, south)).isTrue();
        jdbc.sql("update case_file set merged_into = ? where code = ?")
                .params(north.value(), south.value())
                .update();
        assertThat(listed("coordinator", north, south)).isFalse();
        assertThat(note("social.north", north)).doesNotContain("another case");
        record("social.north", north, "Jesenia", family, "1999-04-03");
        assertThat(listed("coordinator", north, south)).isFalse();
    }

    @Test
    void anErasedPersonIsNeitherFoundNorSuspected() {
        CaseCode north = led();
        CaseCode south = ledInTheSouth();
        record("social.north", north, "Yesenia", family, "1999-04-03");
        record("social.south", south, "Yesenia", family, "1999-04-03");
        transaction.executeWithoutResult(status -> {
            ledger.lock(north);
            erasure.erase(north, Scope.of("B1"), Erasure.Why.REQUEST, null);
        });
        assertThat(jdbc.sql("select count(*) from keys.blind_token where case_code = ?")
                        .param(north.value())
                        .query(Long.class)
                        .single())
                .isZero();
        assertThat(listed("coordinator", north, south)).isFalse();
        assertThat(search("social.north", "Yesenia " + family, "1999-04-03").select("a.code"))
                .isEmpty();
    }

    @Test
    void whoHasAConflictInTheOtherCaseHearsNothing() {
        CaseCode north = led();
        CaseCode south = ledInTheSouth();
        AgencyKey side =
                new AgencyKey(jdbc.sql("select agency from care_team where case_code = ? and officer = 'social.south'")
                        .param(south.value())
                        .query(String.class)
                        .single());
        record("social.north", north, "Yesenia", family, "1999-04-03");
        transaction.executeWithoutResult(status ->
                conflicts.add(north, new Conflicts.Side(Set.of(side), Set.of()), java.util.UUID.randomUUID()));
        record("social.south", south, "Yesenia", family, "1999-04-03");
        assertThat(note("social.south", south)).doesNotContain("another case");
        assertThat(listed("coordinator", north, south)).isTrue();
        Document barred = search("social.south", "Yesenia " + family, "1999-04-03");
        assertThat(barred.select("a.code").eachText()).containsExactly(south.value());
        assertThat(barred.select("main").text()).doesNotContain("colleague");
    }

    @Test
    void aRestrictedCaseIsSpokenOfToTheIntegrityDutyAlone() {
        CaseCode north = led();
        CaseCode south = ledInTheSouth();
        record("social.north", north, "Yesenia", family, "1999-04-03");
        jdbc.sql("insert into case_restriction (case_code, since) values (?, now())")
                .param(north.value())
                .update();
        record("social.south", south, "Yesenia", family, "1999-04-03");
        assertThat(note("social.south", south)).doesNotContain("another case");
        assertThat(listed("coordinator", north, south)).isFalse();
        assertThat(listed("protection.officer", north, south)).isTrue();
        assertThat(as("protection.officer")
                        .open("/duplicates")
                        .select("article:contains(" + north + ") form[action$=question]"))
                .as("a question would tell")
                .isEmpty();
        assertThat(as("coordinator").post(actionOf(north, south)).getStatus()).isEqualTo(404);
    }

    private String actionOf(CaseCode one, CaseCode other) {
        return as("protection.officer")
                .open("/duplicates")
                .select("article:contains(" + one + "):contains(" + other + ") form[action$=dismissal]")
                .attr("action");
    }

    @Test
    void whoTriesNamesInARecordLearnsNothingFromIt() {
        CaseCode south = ledInTheSouth();
        CaseCode north = led();
        record("social.south", south, "Yesenia", family, "1999-04-03");
        for (String guess : List.of("Ana", "Rosa", "Carmen")) {
            record("social.north", north, guess, family, "1999-04-03");
        }
        record("social.north", north, "Yesenia", family, "1999-04-03");
        assertThat(note("social.north", north)).doesNotContain("another case");
        assertThat(listed("coordinator", north, south)).isTrue();
    }

    @Test
    void twoOfficersWhoRecordOnePersonAtOnceAreSuspectedOnce() throws Exception {
        CaseCode north = led();
        CaseCode south = ledInTheSouth();
        var pool = Executors.newFixedThreadPool(2);
        try {
            List<Callable<Void>> both = List.of(
                    () -> {
                        record("social.north", north, "Yesenia", family, "1999-04-03");
                        return null;
                    },
                    () -> {
                        record("social.south", south, "Yesenia", family, "1999-04-03");
                        return null;
                    });
            for (var done : pool.invokeAll(both)) {
                done.get();
            }
        } finally {
            pool.shutdown();
        }
        assertThat(pairs("coordinator").stream().filter(pair -> pair.contains(north.value())))
                .hasSize(1);
    }

    @Test
    void theCoordinatorBrowsesNothing() {
        CaseCode quiet = Stories.reported(mvc).code();
        CaseCode north = led();
        CaseCode south = ledInTheSouth();
        record("social.north", north, "Yesenia", family, "1999-04-03");
        record("social.south", south, "Yesenia", family, "1999-04-03");
        List<String> listed = ApiDoor.of(mvc, "coordinator")
                .get("/api/v1/cases?limit=200")
                .json()
                .get("items")
                .findValuesAsText("code");
        assertThat(listed).contains(north.value(), south.value()).doesNotContain(quiet.value());
        assertThat(ApiDoor.of(mvc, "coordinator")
                        .get("/api/v1/cases?q=" + quiet)
                        .json()
                        .get("items")
                        .findValuesAsText("code"))
                .containsExactly(quiet.value());
        Document page = as("coordinator").open("/cases");
        assertThat(page.text()).doesNotContain(quiet.value());
        assertThat(page.select("a[href=/duplicates]").text()).contains("duplicate");
        as("coordinator").open("/cases/" + quiet);
    }
}
