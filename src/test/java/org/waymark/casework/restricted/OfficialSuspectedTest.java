package org.waymark.casework.restricted;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.waymark.casework.restricted.Concerns.Report;
import org.waymark.directory.Directory;
import org.waymark.directory.Viewer;
import org.waymark.ledger.FactKind;
import org.waymark.ledger.FactQuery;
import org.waymark.ledger.Facts;
import org.waymark.ledger.RecordedFact;
import org.waymark.shared.CaseCode;
import org.waymark.shared.FieldsAtFault;
import org.waymark.shared.NotFound;
import org.waymark.shared.OfficerId;
import org.waymark.support.ApiDoor;
import org.waymark.support.CaseWalk;
import org.waymark.support.PageDoor;
import org.waymark.support.Stories;
import org.waymark.support.WaymarkTest;

/** Scenario 4: a suspect is a police officer of the unit that has the case; it is restricted, and the officer sees nothing. */
@WaymarkTest
class OfficialSuspectedTest {

    private static final String SEEN = "SEEN-BY-THE-REPORTER";
    private static final String RIGHTS = "Explain rights and ask consent";

    @Autowired
    MockMvc mvc;

    @Autowired
    Concerns concerns;

    @Autowired
    Directory directory;

    @Autowired
    Facts facts;

    private CaseWalk walk;
    private CaseCode code;
    private String task;

    /** The police have taken the next step and have begun to answer it. */
    @BeforeEach
    void thePoliceAreInIt() {
        walk = Stories.safeToTalk(mvc, Map.of());
        code = walk.code();
        task = walk.task("police.north", RIGHTS);
        var drafted = ApiDoor.of(mvc, "police.north")
                .put("/api/v1/tasks/" + task + "/draft", "{\"values\":{\"preferredName\":\"DRAFTED-NAME\"}}");
        assertThat(drafted.status()).as(drafted.text()).isEqualTo(200);
        assertThat(status("police.north", "/api/v1/cases/" + code)).isEqualTo(200);
    }

    private int status(String officer, String path) {
        return ApiDoor.of(mvc, officer).get(path).status();
    }

    private Viewer viewer(String officer) {
        return directory.viewer(new OfficerId(officer)).orElseThrow();
    }

    private Concerns.Reported report(String kind, String agency, String officer) {
        return concerns.report(viewer("ngo.north"), code.value(), new Report(kind, agency, officer, SEEN));
    }

    @Test
    void theOfficerSeesNothingOfItFromThenOn() {
        report("officer", null, "police.north");
        for (String path :
                List.of("/api/v1/cases/" + code, "/api/v1/cases/" + code + "/timeline", "/api/v1/tasks/" + task)) {
            assertThat(status("police.north", path)).as(path).isEqualTo(404);
        }
        for (String list : List.of(
                "/api/v1/cases?limit=200",
                "/api/v1/tasks?scope=mine&limit=200",
                "/api/v1/tasks?scope=available&limit=200")) {
            assertThat(ApiDoor.of(mvc, "police.north").get(list).text())
                    .as(list)
                    .doesNotContain(code.value());
        }
        assertThat(PageDoor.of(mvc, "police.north").open("/worklist").html()).doesNotContain(code.value());
    }

    @Test
    void theTaskGoesToTheOtherUnitOfTheSameDutyWithoutTheDraft() {
        report("office", "ctu-north", null);
        assertThat(walk.names("police.south")).contains(RIGHTS);
        var claimed = ApiDoor.of(mvc, "police.south").post("/api/v1/tasks/" + task + "/claim", "");
        assertThat(claimed.status()).isEqualTo(200);
        assertThat(ApiDoor.of(mvc, "police.south").get("/api/v1/tasks/" + task).text())
                .doesNotContain("DRAFTED-NAME");
        walk.step("police.south", RIGHTS);
    }

    @Test
    void anOrganisationIsAllItsOfficesAndThenIntegrityHasTheTask() {
        report("organisation", "ctu-north", null);
        assertThat(walk.names("police.south")).isEmpty();
        assertThat(walk.names("police.north")).isEmpty();
        assertThat(walk.names("protection.officer")).contains(RIGHTS);
    }

    @Test
    void whatComesDueLaterGoesToOthersToo() {
        report("office", "ctu-north", null);
        walk.step("police.south", RIGHTS);
        assertThat(walk.names("police.north")).isEmpty();
        assertThat(walk.names("police.south")).contains("Consider age and ability to decide");
    }

    @Test
    void noFactLeadsToTheReporter() {
        Set<Long> before = new java.util.HashSet<>();
        told().forEach(one -> before.add(one.id()));
        report("office", "ctu-north", null);
        assertThat(told())
                .filteredOn(one -> !before.contains(one.id()))
                .isNotEmpty()
                .allSatisfy(one -> {
                    assertThat(one.fact().officer()).as(one.toString()).isNull();
                    assertThat(one.toString()).doesNotContain("ngo.north", SEEN, "ctu-north", "police.north");
                });
    }

    private List<RecordedFact> told() {
        return facts.find(FactQuery.ofCase(code), 0, 1000);
    }

    @Test
    void thoseOnTheCaseSeeTheFlagAndNoMore() {
        report("office", "ctu-north", null);
        String timeline = ApiDoor.of(mvc, "ngo.north")
                .get("/api/v1/cases/" + code + "/timeline?limit=200")
                .text();
        assertThat(timeline).doesNotContain("concern", "conflict", "rerouted").contains("restricted");
        var page = PageDoor.of(mvc, "ngo.north").open("/cases/" + code);
        assertThat(page.select("ul.meta").text()).contains("Restricted");
        page.select("a[href$=/concern]").remove();
        assertThat(page.html()).doesNotContain(SEEN, "oncern");
    }

    @Test
    void whoLooksIntoItReadsWhatWasSeenAndByWhom() {
        report("office", "ctu-north", null);
        Viewer integrity = viewer("protection.officer");
        Concern concern = concerns.of(integrity, code.value()).get(0);
        var opened = concerns.open(integrity, concern.id().toString());
        assertThat(opened.seen()).isEqualTo(SEEN);
        assertThat(opened.reporter()).isEqualTo("ngo.north");
        concerns.takeUp(integrity, concern.id().toString());
        concerns.close(integrity, concern.id().toString(), true, "It was another man");
        assertThat(concerns.open(integrity, concern.id().toString()).outcome()).isEqualTo("It was another man");
        assertThatThrownBy(() -> concerns.close(integrity, concern.id().toString(), true, "Again"))
                .isInstanceOf(ConcernClosed.class);
        assertThat(told())
                .extracting(one -> one.fact().kind())
                .containsAll(EnumSet.of(
                        FactKind.CONCERN_READ,
                        FactKind.CONCERN_TAKEN_UP,
                        FactKind.CONCERN_CLOSED,
                        FactKind.CONFLICT_LIFTED));
        assertThat(ApiDoor.of(mvc, "ngo.north")
                        .get("/api/v1/cases/" + code + "/timeline?limit=200")
                        .text())
                .doesNotContain("concern", "conflict");
        assertThat(walk.names("police.south"))
                .as("what was given to others stays theirs")
                .contains(RIGHTS);
    }

    @Test
    void nobodyElseDoes() {
        report("office", "ctu-north", null);
        String id = concerns.of(viewer("protection.officer"), code.value())
                .get(0)
                .id()
                .toString();
        for (String officer :
                List.of("ngo.north", "police.north", "coordinator", "auditor", "admin", "supervisor.social")) {
            assertThatThrownBy(() -> concerns.all(viewer(officer))).as(officer).isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> concerns.open(viewer(officer), id))
                    .as(officer)
                    .isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> concerns.of(viewer(officer), code.value()))
                    .as(officer)
                    .isInstanceOf(NotFound.class);
        }
    }

    @Test
    void nobodyLooksIntoAConcernAboutThemselves() {
        report("officer", null, "protection.officer");
        assertThat(concerns.of(viewer("protection.officer"), code.value())).isEmpty();
        assertThat(concerns.all(viewer("protection.officer")))
                .noneMatch(one -> one.caseCode().equals(code));
    }

    @Test
    void anOfferToTheSuspectsAgencyGoesToTheNext() {
        CaseWalk told = Stories.told(mvc, Map.of());
        told.step("social.north", "Choose the service with the survivor", Stories.wish("shelter"));
        String first = receiver(told.code());
        var named = "shelter-one".equals(first) ? "shelter.one" : "shelter.two";
        concerns.report(viewer("ngo.north"), told.code().value(), new Report("office", first, null, SEEN));
        assertThat(receiver(told.code())).isNotEqualTo(first).startsWith("shelter-");
        assertThat(ApiDoor.of(mvc, named).get("/api/v1/referrals").text())
                .doesNotContain(told.code().value());
    }

    private String receiver(CaseCode which) {
        for (var one :
                ApiDoor.of(mvc, "social.north").get("/api/v1/referrals").json().get("items")) {
            if (one.toString().contains(which.value()) && one.toString().contains("shelter")) {
                return one.get("receiver").asText();
            }
        }
        throw new AssertionError("no referral in " + which);
    }

    @Test
    void whatSheAnswersRestrictsTheCaseThoughNobodyIsNamed() {
        CaseWalk heard = Stories.heard(mvc, Map.of("officialInvolved", "unsure"));
        List<Concern> found =
                concerns.of(viewer("protection.officer"), heard.code().value());
        assertThat(found)
                .singleElement()
                .satisfies(one -> assertThat(one.about()).isEqualTo(Suspect.unknown()));
        assertThat(PageDoor.of(mvc, "ngo.north").open("/cases/" + heard.code()).html())
                .contains("Restricted");
        assertThat(status("police.north", "/api/v1/cases/" + heard.code())).isEqualTo(200);
    }

    @Test
    void aStrangerFindsNothingToReportOn() {
        assertThatThrownBy(() ->
                        concerns.report(viewer("health.south"), code.value(), new Report("unknown", null, null, SEEN)))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void whatIsMissingIsSaidAndNothingIsStored() {
        assertThatThrownBy(() -> report("officer", null, "nobody.knows")).isInstanceOf(FieldsAtFault.class);
        assertThatThrownBy(() -> report("office", "national-coordination", null))
                .isInstanceOf(FieldsAtFault.class);
        assertThatThrownBy(() ->
                        concerns.report(viewer("ngo.north"), code.value(), new Report("unknown", null, null, " ")))
                .isInstanceOf(FieldsAtFault.class);
        assertThat(concerns.of(viewer("protection.officer"), code.value())).isEmpty();
        assertThat(status("police.north", "/api/v1/cases/" + code)).isEqualTo(200);
    }

    @Test
    void isReportedAndLookedIntoOnPages() {
        var reporter = PageDoor.of(mvc, "ngo.north");
        assertThat(reporter.open("/cases/" + code).select("a[href$=/concern]")).hasSize(1);
        var again = reporter.refused(
                "/cases/" + code + "/concern", 422, "about", "office", "agency", "nobody", "seen", SEEN);
        assertThat(again.select("textarea").text()).as("what was typed stays").isEqualTo(SEEN);
        assertThat(again.select("[aria-invalid=true]")).hasSize(1);
        assertThat(reporter.inSpanish().open("/cases/" + code + "/concern").text())
                .contains("no lo sé".substring(3));
        assertThat(reporter.submit(
                        "/cases/" + code + "/concern", "about", "office", "agency", "ctu-north", "seen", SEEN))
                .isEqualTo("/cases/" + code);
        var integrity = PageDoor.of(mvc, "protection.officer");
        assertThat(integrity.open("/concerns").text()).contains(code.value()).doesNotContain(SEEN);
        String page = integrity
                .open("/concerns")
                .select("a.code:contains(" + code + ")")
                .attr("href");
        assertThat(integrity.open(page).text()).contains(SEEN, "ngo.north");
        integrity.submit(page + "/taking-up");
        integrity.refused(page + "/closing", 422, "reason", "");
        integrity.submit(page + "/closing", "reason", "Unfounded", "lift", "true");
        assertThat(integrity.inSpanish().open(page).text()).contains("Cerrada", "Unfounded");
        assertThat(PageDoor.of(mvc, "ngo.north")
                        .open("/cases/" + code)
                        .select("ul.meta")
                        .text())
                .doesNotContain("Restricted");
        PageDoor.of(mvc, "ngo.north").open("/concerns", 404);
        PageDoor.of(mvc, "ngo.north").open(page, 404);
        var own = ApiDoor.of(mvc, "protection.officer").get("/api/v1/cases/" + code + "/concerns");
        assertThat(own.json().at("/items/0/state").asText()).isEqualTo("closed");
        assertThat(status("ngo.north", "/api/v1/cases/" + code + "/concerns")).isEqualTo(404);
    }

    @Test
    void whoNamesTheirOwnOfficeLosesTheCaseToo() {
        assertThat(PageDoor.of(mvc, "ngo.north")
                        .submit(
                                "/cases/" + code + "/concern",
                                "about",
                                "office",
                                "agency",
                                "community-partner-north",
                                "seen",
                                SEEN))
                .isEqualTo("/cases");
        assertThat(status("ngo.north", "/api/v1/cases/" + code)).isEqualTo(404);
    }
}
