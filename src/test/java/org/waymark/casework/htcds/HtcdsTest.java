package org.waymark.casework.htcds;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.security.MessageDigest;
import java.time.ZoneId;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;
import org.waymark.ledger.Fact;
import org.waymark.ledger.FactKind;
import org.waymark.ledger.FactQuery;
import org.waymark.ledger.Facts;
import org.waymark.shared.CaseCode;
import org.waymark.shared.OfficerId;
import org.waymark.support.ApiDoor;
import org.waymark.support.CaseWalk;
import org.waymark.support.PageDoor;
import org.waymark.support.Stories;
import org.waymark.support.WaymarkTest;

@WaymarkTest
class HtcdsTest {

    private static final List<String> PERSON = List.of("MARKED-NAME", "MARKED-STORY", "+18685550123");

    private static final Map<String, ?> ACCOUNT = Map.of(
            "howStarted", "MARKED-STORY",
            "nationality", List.of("VE", "other"),
            "education", "secondary",
            "recruiter", "unacquainted",
            "whatMadeToDo", List.of("sexual-exploitation", "forced-criminality"),
            "control", List.of("debt-bondage", "restricts-movement", "uses-children"),
            "industry", "I");

    @Autowired
    MockMvc mvc;

    @Autowired
    Facts facts;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    QuarterTables tables;

    @Autowired
    TransactionTemplate transaction;

    private CaseWalk heard() {
        return led("granted")
                .step(
                        "police.north",
                        "Consider age and ability to decide",
                        Map.of("ageBand", "18-plus", "capacity", "has"))
                .step("police.north", "Hold the screening interview", ACCOUNT);
    }

    private CaseWalk led(String statistics) {
        return rights(Stories.safeToTalk(mvc, Map.of()), statistics)
                .step("social.north", "Assign the lead case manager");
    }

    private static CaseWalk rights(CaseWalk walk, String statistics) {
        return walk.step(
                "police.north",
                "Explain rights and ask consent",
                Map.of("consentP12", statistics, "preferredName", "MARKED-NAME", "safePhone", "+18685550123"));
    }

    private ApiDoor.Answer export(String officer, CaseCode code, String format) {
        return ApiDoor.of(mvc, officer).get("/api/v1/cases/" + code + "/export/htcds." + format);
    }

    @Test
    void tellsACaseInTheWordsOfTheStandardWithoutItsPerson() throws Exception {
        CaseCode code = heard().code();
        ApiDoor.Answer answer = export("social.north", code, "json");
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        JsonNode fields = answer.json().get("fields");
        assertThat(fields.get("prs_PrimaryLanguage").asText()).isEqualTo("spa");
        assertThat(fields.get("prs_Citizenship")).extracting(JsonNode::asText).containsExactly("VE");
        assertThat(fields.get("vic_RelationshipToTrafficker").asText()).isEqualTo("Unaquainted");
        assertThat(fields.get("vic_TypeOfExploitation"))
                .extracting(JsonNode::asText)
                .containsExactlyInAnyOrder("SexualExploitation", "Other");
        assertThat(fields.get("vic_MethodsOfControl"))
                .extracting(JsonNode::asText)
                .containsExactlyInAnyOrder("DebtBondage", "Other");
        assertThat(fields.get("vic_ForcedLabourIndustry").asText())
                .isEqualTo("I_AccommodationAndFoodServiceActivities");
        assertThat(fields.get("cas_Status").asText()).isEqualTo("Active");
        assertThat(answer.text())
                .doesNotContain(PERSON)
                .doesNotContain("prs_MobilePhone", "hte_", "CaseWorker", "CaseOwner");
        assertThat(answer.json().get("exportedBy").asText()).isEqualTo("social.north");
        Fact logged = logged(code);
        assertThat(logged.details())
                .containsEntry("sha-256", digest(answer.response().getContentAsByteArray()))
                .containsEntry("format", "json")
                .containsEntry("count", Integer.toString(fields.size()));
        asCsv(code);
    }

    private void asCsv(CaseCode code) {
        String file = export("social.north", code, "csv").text();
        List<String> lines = file.lines().toList();
        assertThat(lines.get(0)).isEqualTo("# standard: HTCDS 2.0");
        assertThat(lines).anyMatch(line -> line.equals("# exportedBy: social.north"));
        assertThat(lines).anyMatch(line -> line.matches("# exportedAt: \\d{4}-.*Z"));
        List<String> names = List.of(lines.get(lines.size() - 2).split(",", -1));
        List<String> values = List.of(lines.get(lines.size() - 1).split(",", -1));
        assertThat(values).hasSameSizeAs(names);
        assertThat(values.get(names.indexOf("prs_HighestLevelOfEducation"))).isEqualTo("LowerSecondaryEducation");
        assertThat(values.get(names.indexOf("vic_MethodsOfControl")).split(";")).contains("DebtBondage", "Other");
        assertThat(file).doesNotContain(PERSON);
    }

    private Fact logged(CaseCode code) {
        return facts.find(FactQuery.ofCase(code), 0, 500).stream()
                .map(one -> one.fact())
                .filter(fact -> fact.kind() == FactKind.EXPORTED)
                .reduce((one, later) -> later)
                .orElseThrow();
    }

    private static String digest(byte[] file) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(file));
    }

    @Test
    void leavesOnlyWithHerYesToStatistics() {
        for (String said : List.of("refused", "undecided")) {
            CaseCode code = led(said).code();
            ApiDoor.Answer answer = export("social.north", code, "json");
            assertThat(answer.status()).isEqualTo(409);
            assertThat(answer.problem()).isEqualTo("no-statistics-consent");
            var page = PageDoor.of(mvc, "social.north").open("/cases/" + code);
            assertThat(page.select("section[aria-labelledby=htcds]").text()).contains("not agreed");
            assertThat(page.select("a[href*=export]")).isEmpty();
        }
    }

    @Test
    void isForThoseWhoseDutyItIsAndForNobodyElse() {
        CaseCode code = led("granted").code();
        for (String officer : List.of("police.north", "ngo.north", "coordinator", "social.south", "auditor", "admin")) {
            assertThat(export(officer, code, "json").status()).as(officer).isEqualTo(404);
        }
        assertThat(export("social.north", code, "xml").status()).isEqualTo(404);
        var page = PageDoor.of(mvc, "social.north").open("/cases/" + code);
        assertThat(page.select("section[aria-labelledby=htcds] a").eachAttr("href"))
                .containsExactly("/cases/" + code + "/export/htcds.csv", "/cases/" + code + "/export/htcds.json");
        var file = PageDoor.of(mvc, "social.north").fetch("/cases/" + code + "/export/htcds.csv");
        assertThat(file.getHeader("Content-Disposition")).contains("attachment", "htcds-" + code + ".csv");
        assertThat(PageDoor.of(mvc, "police.north").open("/cases/" + code).select("section[aria-labelledby=htcds]"))
                .isEmpty();
    }

    @Test
    void countsAreTheCoordinators() {
        for (String officer : List.of("social.north", "supervisor.social", "auditor", "admin", "protection.officer")) {
            assertThat(ApiDoor.of(mvc, officer)
                            .get("/api/v1/statistics/htcds.json")
                            .status())
                    .as(officer)
                    .isEqualTo(404);
            PageDoor.of(mvc, officer).open("/statistics", 404);
        }
        ApiDoor.Answer answer = ApiDoor.of(mvc, "coordinator").get("/api/v1/statistics/htcds.json");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().get("quarter").asText()).matches("\\d{4}-Q[1-4]");
        assertThat(ApiDoor.of(mvc, "coordinator")
                        .get("/api/v1/statistics/htcds.csv")
                        .text())
                .contains("# quarter: ", "field,value,cases");
        assertThat(facts.find(new FactQuery(null, new OfficerId("coordinator"), FactKind.EXPORTED, null, null), 0, 500))
                .isNotEmpty()
                .allSatisfy(one -> assertThat(one.fact().details()).containsKeys("sha-256", "filter", "count"));
        PageDoor.of(mvc, "coordinator").open("/statistics");
        PageDoor.of(mvc, "coordinator").inSpanish().open("/statistics");
    }

    /** Quarters that are not over yet stand for later ones; cases of other tests may be counted too. */
    @Test
    void countsChangeOnlyWhenManyCasesCameAndOnlyByThoseWhoAgreed() {
        jdbc.sql("delete from htcds_counted").update();
        jdbc.sql("delete from htcds_table").update();
        int before = haitian(made(2101));
        for (int i = 0; i < 5; i++) {
            agreed("hat", i == 0 ? "refused" : "granted");
        }
        assertThat(haitian(made(2101))).as("made once").isEqualTo(before);
        assertThat(made(2102).asOf()).as("four came").isEqualTo("2101-Q1");
        // Two languages with one case each: of one alone, the least other count would be withheld too.
        List.of("hat", "eng", "por").forEach(language -> agreed(language, "granted"));
        assertThat(made(2103).asOf()).isEqualTo("2103-Q1");
        assertThat(haitian(made(2103))).isGreaterThanOrEqualTo(5).isEqualTo(Math.max(5, before + 5));
    }

    private StatisticsRows.Told made(int year) {
        return transaction.execute(status -> tables.of(new Quarter(year, 1, ZoneId.of("America/Port_of_Spain"))));
    }

    private static int haitian(StatisticsRows.Told told) {
        return told.tables().stream()
                .filter(table -> table.field().equals("prs_PrimaryLanguage"))
                .mapToInt(table -> table.counts().getOrDefault("hat", 0))
                .sum();
    }

    private void agreed(String language, String statistics) {
        Map<String, String> report = Map.of(
                "ageBand", "18-plus", "firstLanguage", language, "interpreterNeeded", "no", "urgency", "priority");
        Map<String, String> safe = Map.of("dangerNow", "no", "careNow", "no", "detained", "no", "urgency", "priority");
        rights(
                CaseWalk.begin(mvc, "ngo.north", report)
                        .step("ngo.north", "Record the contact", report)
                        .step("ngo.north", "Check that it is safe to talk", safe),
                statistics);
    }
}
