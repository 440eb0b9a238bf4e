package org.waymark.casework.emergency;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.waymark.casework.Conflicts;
import org.waymark.directory.Directory;
import org.waymark.ledger.FactKind;
import org.waymark.ledger.FactQuery;
import org.waymark.ledger.Facts;
import org.waymark.ledger.RecordedFact;
import org.waymark.shared.CaseCode;
import org.waymark.shared.OfficerId;
import org.waymark.support.ApiDoor;
import org.waymark.support.PageDoor;
import org.waymark.support.Stories;
import org.waymark.support.WaymarkTest;

/** An officer who is not on a case opens it in danger to life. */
@WaymarkTest
class EmergencyAccessTest {

    private static final String WHY = "REASON-THAT-WAS-TYPED";

    @Autowired
    MockMvc mvc;

    @Autowired
    Facts facts;

    @Autowired
    Directory directory;

    @Autowired
    Conflicts conflicts;

    @Autowired
    EmergencyEnds ends;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    private CaseCode code;

    @BeforeEach
    void aCaseOfOthers() {
        jdbc.sql("delete from emergency_try").update();
        code = Stories.reported(mvc)
                .step("ngo.north", "Record the contact", Map.of("notes", "MARKED-NOTE"))
                .code();
    }

    private String path() {
        return "/api/v1/cases/" + code;
    }

    private ApiDoor.Answer open(String officer, Object which, String reason) {
        return ApiDoor.of(mvc, officer)
                .post("/api/v1/cases/" + which + "/emergency-access", "{\"reason\":\"" + reason + "\"}");
    }

    private List<RecordedFact> told(FactKind kind) {
        return facts.find(FactQuery.ofCase(code), 0, 500).stream()
                .filter(one -> one.fact().kind() == kind)
                .toList();
    }

    @Test
    void seesItForThreeHoursAndEveryReadNamesTheEmergency() {
        assertThat(ApiDoor.of(mvc, "health.south").get(path()).status()).isEqualTo(404);
        var opened = open("health.south", code, WHY);
        assertThat(opened.status()).as(opened.text()).isEqualTo(200);
        String id = opened.json().get("id").asText();
        assertThat(Duration.between(
                        java.time.OffsetDateTime.parse(
                                opened.json().get("opened").asText()),
                        java.time.OffsetDateTime.parse(
                                opened.json().get("until").asText())))
                .isEqualTo(Duration.ofHours(3));
        assertThat(ApiDoor.of(mvc, "health.south").get(path()).text())
                .as("the intake is opened to a clinician in an emergency")
                .contains("MARKED-NOTE");
        assertThat(ApiDoor.of(mvc, "health.south").get(path() + "/timeline").status())
                .isEqualTo(200);
        assertThat(told(FactKind.CASE_READ))
                .filteredOn(
                        one -> new OfficerId("health.south").equals(one.fact().officer()))
                .isNotEmpty()
                .allSatisfy(one -> assertThat(one.fact().details()).containsEntry("emergency", id));
        assertThat(told(FactKind.EMERGENCY_ACCESS_OPENED))
                .singleElement()
                .satisfies(one -> assertThat(one.toString()).contains(id).doesNotContain(WHY));
    }

    @Test
    void changesNothingOfIt() {
        open("health.south", code, WHY);
        var officer = PageDoor.of(mvc, "health.south");
        for (String act : List.of("/flags", "/risk", "/links", "/consents", "/attachments", "/team", "/disclosures")) {
            assertThat(officer.post("/cases/" + code + act, "flag", "missing", "raised", "true", "reason", "mistake")
                            .getStatus())
                    .as(act)
                    .isEqualTo(404);
        }
        assertThat(ApiDoor.of(mvc, "health.south")
                        .post(path() + "/consents", "{\"purpose\":\"P3\",\"status\":\"granted\"}")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void itEndsByItselfAndTheLogSaysSo() {
        open("health.south", code, WHY);
        jdbc.sql(
                        "update emergency_access set opened_at = opened_at - interval '4 hours', ends_at = ends_at - interval '4 hours'"
                                + " where case_code = ?")
                .param(code.value())
                .update();
        assertThat(ApiDoor.of(mvc, "health.south").get(path()).status())
                .as("over, though the log does not say so yet")
                .isEqualTo(404);
        ends.end(clock.instant());
        ends.end(clock.instant());
        assertThat(told(FactKind.EMERGENCY_ACCESS_ENDED))
                .singleElement()
                .satisfies(one -> assertThat(one.fact().officer()).isNull());
    }

    @Test
    void mayEndItBefore() {
        open("health.south", code, WHY);
        assertThat(ApiDoor.of(mvc, "health.south")
                        .post(path() + "/emergency-access/end", "")
                        .status())
                .isEqualTo(204);
        assertThat(ApiDoor.of(mvc, "health.south").get(path()).status()).isEqualTo(404);
        assertThat(told(FactKind.EMERGENCY_ACCESS_ENDED)).hasSize(1);
    }

    @Test
    void learnsNothingFromTheAnswerAboutWhatIsNotThere() {
        CaseCode absent = CaseCode.random("TT", RandomGenerator.of("L64X128MixRandom"));
        conflicts.add(
                code,
                new Conflicts.Side(java.util.Set.of(), java.util.Set.of(new OfficerId("health.south"))),
                UUID.randomUUID());
        for (String path : List.of("/cases/%s/emergency-access")) {
            assertThat(page(path.formatted(code), 200).replace(code.value(), absent.value()))
                    .isEqualTo(page(path.formatted(absent), 200));
        }
        var blank = open("health.south", code, " ");
        assertThat(blank.status()).isEqualTo(422);
        assertThat(blank.text()).isEqualTo(open("health.south", absent, " ").text());
        var forbidden = open("health.south", code, WHY);
        var missing = open("health.south", absent, WHY);
        assertThat(forbidden.status()).isEqualTo(404).isEqualTo(missing.status());
        assertThat(forbidden.text()).isEqualTo(missing.text());
        assertThat(told(FactKind.READ_DENIED)).isNotEmpty();
    }

    private String page(String path, int status) {
        var page = PageDoor.of(mvc, "health.south").open(path, status);
        page.select("input[name=_csrf]").remove();
        return page.html();
    }

    @Test
    void isStoppedWhenTryingCodeAfterCode() {
        for (int i = 0; i < 5; i++) {
            CaseCode guess = CaseCode.random("TT", RandomGenerator.of("L64X128MixRandom"));
            assertThat(open("health.south", guess, WHY).status()).isEqualTo(404);
        }
        var sixth = open("health.south", code, WHY);
        assertThat(sixth.status()).isEqualTo(429);
        assertThat(sixth.problem()).isEqualTo("too-many-emergencies");
        assertThat(open("health.north", code, WHY).status()).as("nobody else").isEqualTo(200);
    }

    @Test
    void isNobodyWhoOnlyAdministersOrAudits() {
        for (String officer : List.of("admin", "auditor", "author", "approver")) {
            assertThat(open(officer, code, WHY).status()).as(officer).isEqualTo(404);
            PageDoor.of(mvc, officer).open("/cases/" + code + "/emergency-access", 404);
        }
    }

    @Test
    void isShownOnTheCaseAndReviewedByTheProtectionOfficer() {
        open("health.south", code, WHY);
        assertThat(PageDoor.of(mvc, "ngo.north").open("/cases/" + code).text())
                .contains("health.south", "Emergency access");
        var list = PageDoor.of(mvc, "protection.officer").open("/emergencies");
        assertThat(list.text()).contains(code.value(), WHY);
        assertThat(PageDoor.of(mvc, "supervisor.health").open("/emergencies").text())
                .contains(code.value())
                .doesNotContain(WHY);
        assertThat(PageDoor.of(mvc, "supervisor.social").open("/emergencies").text())
                .doesNotContain(code.value());
        PageDoor.of(mvc, "ngo.north").open("/emergencies", 404);
        String id = jdbc.sql("select id from emergency_access where case_code = ?")
                .param(code.value())
                .query(String.class)
                .single();
        PageDoor.of(mvc, "protection.officer").refused("/emergencies/" + id + "/review", 422);
        PageDoor.of(mvc, "protection.officer").submit("/emergencies/" + id + "/review", "justified", "no");
        assertThat(PageDoor.of(mvc, "protection.officer")
                        .inSpanish()
                        .open("/emergencies")
                        .text())
                .contains("No justificado, según protection.officer");
        assertThat(told(FactKind.EMERGENCY_ACCESS_REVIEWED)).hasSize(1);
        assertThat(PageDoor.of(mvc, "supervisor.health")
                        .post("/emergencies/" + id + "/review", "justified", "yes")
                        .getStatus())
                .isEqualTo(404);
    }

    @Test
    void opensItOnAPage() {
        var officer = PageDoor.of(mvc, "health.south");
        assertThat(officer.submit("/cases/emergency-access", "code", code.value()))
                .isEqualTo("/cases/" + code + "/emergency-access");
        var again = officer.refused("/cases/" + code + "/emergency-access", 422, "reason", " ");
        assertThat(again.select("[aria-invalid=true]")).hasSize(1);
        assertThat(officer.submit("/cases/" + code + "/emergency-access", "reason", WHY))
                .isEqualTo("/cases/" + code);
        assertThat(officer.open("/cases/" + code).text()).contains("You opened this case in an emergency");
        assertThat(officer.inSpanish().open("/cases/" + code).text()).contains("Usted abrió este caso");
        assertThat(officer.submit("/cases/" + code + "/emergency-access/end")).isEqualTo("/cases");
        officer.open("/cases/" + code, 404);
    }

    @Test
    void doesNotFindItAmongTheirCases() {
        open("health.south", code, WHY);
        assertThat(ApiDoor.of(mvc, "health.south")
                        .get("/api/v1/cases?limit=200")
                        .text())
                .doesNotContain(code.value());
    }
}
