package org.waymark.casework.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.waymark.ledger.Fact;
import org.waymark.ledger.FactKind;
import org.waymark.ledger.FactQuery;
import org.waymark.ledger.Facts;
import org.waymark.support.ApiDoor;
import org.waymark.support.CaseWalk;
import org.waymark.support.PageDoor;
import org.waymark.support.Stories;
import org.waymark.support.WaymarkTest;
import org.waymark.support.WholeDatabase;

/** What leaves a case for another agency under each outcome of the disclosure table: exactly what was shown, and nothing else. */
@WaymarkTest
class SendingTest {

    private static final String LEAD = "social.north";
    private static final String CLINIC = "hl-clinician@regional-health-south";
    private static final String POLICE = "le-investigator@ctu-south";
    private static final Map<String, String> MARKS = Map.of(
            "preferredName", "Mark Name-of-hers",
            "safePhone", "+18685550177",
            "howStarted", "Mark Story-of-hers",
            "callerOwnWords", "Mark Callers-words",
            "reporterContact", "Mark Reporter-contact");
    private static final String REASON = "Mark Reason-given: he knows where she sleeps";

    @Autowired
    MockMvc mvc;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Facts facts;

    @Autowired
    Environment environment;

    @Test
    void whatSheAgreedToLeavesAsFarAsTheirWorkNeedsIt() throws Exception {
        CaseWalk walk = agreed("S2", "B1", "B2", "B12");
        Document shown = preview(LEAD, walk, CLINIC, "consent");
        assertThat(shown.select("form").text()).contains("Mark Name-of-hers", "+18685550177");
        assertThat(shown.text()).doesNotContain("Mark Story-of-hers", "Mark Callers-words");
        assertThat(shown.select("aside").text())
                .contains("Her account (B3): their work does not need it")
                .contains("Risk and safety (B4): she did not agree");

        String id = sent(LEAD, walk, CLINIC, "consent", shown);
        JsonNode read =
                ApiDoor.of(mvc, "health.south").get("/api/v1/disclosures/" + id).json();
        assertThat(entries(read)).isEqualTo(entries(shown)).isNotEmpty();
        assertThat(fields(read, "B1")).containsExactly("preferredName");
        assertThat(fields(read, "B2")).containsExactly("safePhone");
        assertThat(blocks(read)).isSubsetOf("S2", "B1", "B2", "B12");
        assertThat(fields(read, "S2")).as("lines of other providers").doesNotContain("service", "needTags");
        assertThat(PageDoor.of(mvc, "health.south").open("/disclosures/" + id).text())
                .contains("Mark Name-of-hers", "+18685550177");
        assertThat(PageDoor.of(mvc, "health.south").open("/disclosures").text())
                .contains(walk.code().value());
        for (String value : MARKS.values()) {
            assertThat(new WholeDatabase(environment).placesOf(value)).as(value).isEmpty();
        }
    }

    @Test
    void onlyTheRecipientReadsItAndEachLookIsLogged() {
        CaseWalk walk = agreed("B1");
        String id = sent(LEAD, walk, CLINIC, "consent", preview(LEAD, walk, CLINIC, "consent"));
        ApiDoor.of(mvc, "health.south").get("/api/v1/disclosures/" + id);
        assertThat(kinds(walk, FactKind.CASE_READ))
                .anySatisfy(fact -> assertThat(fact.details())
                        .containsEntry("what", "disclosure")
                        .containsEntry("agency", "regional-health-south")
                        .containsEntry("blocks", "B1"));
        for (String other :
                List.of("health.north", "shelter.one", LEAD, "coordinator", "admin", "protection.officer")) {
            assertThat(ApiDoor.of(mvc, other).get("/api/v1/disclosures/" + id).status())
                    .as(other)
                    .isEqualTo(404);
            assertThat(ApiDoor.of(mvc, other).get("/api/v1/disclosures").text()).doesNotContain(id);
        }
        assertThat(kinds(walk, FactKind.DATA_DISCLOSED)).singleElement().satisfies(fact -> {
            assertThat(fact.details())
                    .containsEntry("receiver", "regional-health-south")
                    .containsEntry("basis", "allow");
            assertThat(fact.commitments()).extracting(Fact.Commitment::field).containsExactly("preferredName");
        });
        assertThat(kinds(walk, FactKind.DISCLOSURE_DECIDED))
                .isNotEmpty()
                .allSatisfy(fact -> assertThat(fact.details())
                        .containsEntry("consent", "granted")
                        .containsEntry("decision", "allow")
                        .containsEntry("legal-trigger", "none")
                        .containsEntry("recipient-conflicted", "false"));
    }

    @Test
    void theViewClosesAtOnceWhenSheTakesItBackAndNarrowsWithWhatSheSays() {
        CaseWalk walk = agreed("B1", "B2");
        String id = sent(LEAD, walk, CLINIC, "consent", preview(LEAD, walk, CLINIC, "consent"));
        String path = "/api/v1/disclosures/" + id;
        assertThat(blocks(ApiDoor.of(mvc, "health.south").get(path).json())).containsExactlyInAnyOrder("B1", "B2");
        say(walk, "granted", "B2");
        assertThat(blocks(ApiDoor.of(mvc, "health.south").get(path).json())).containsExactly("B2");
        say(walk, "withdrawn", "B2");
        assertThat(ApiDoor.of(mvc, "health.south").get(path).status()).isEqualTo(404);
        assertThat(ApiDoor.of(mvc, "health.south").get("/api/v1/disclosures").text())
                .doesNotContain(id);
        assertThat(ApiDoor.of(mvc, "health.south").get(path).text())
                .as("gone looks like never there")
                .isEqualTo(ApiDoor.of(mvc, "health.south")
                        .get("/api/v1/disclosures/00000000-0000-0000-0000-000000000000")
                        .text());
    }

    @Test
    void theViewClosesAtOnceForAnAgencyInConflict() throws Exception {
        CaseWalk walk = agreed("B1");
        String id = sent(LEAD, walk, CLINIC, "consent", preview(LEAD, walk, CLINIC, "consent"));
        conflict(walk, "regional-health-south");
        assertThat(ApiDoor.of(mvc, "health.south")
                        .get("/api/v1/disclosures/" + id)
                        .status())
                .isEqualTo(404);
    }

    @Test
    void withoutHerNothingLeavesAndThePageSaysWhomToAsk() {
        CaseWalk walk = Stories.told(mvc, MARKS);
        Document shown = preview(LEAD, walk, CLINIC, "consent");
        assertThat(shown.select("button:contains(Send exactly this)")).isEmpty();
        assertThat(shown.select("main dl")).isEmpty();
        assertThat(shown.select("a[href*=consents/new]").attr("href"))
                .isEqualTo("/cases/" + walk.code() + "/consents/new?purpose=P2&recipient=regional-health-south");
        Document refused = PageDoor.of(mvc, LEAD)
                .refused("/cases/" + walk.code() + "/disclosures", 409, form(CLINIC, "consent", digest(shown)));
        assertThat(refused.text()).contains("Nothing was sent");
        assertThat(rows(walk)).isZero();
    }

    @Test
    void whatIsSentIsWhatWasSeenOrNothing() {
        CaseWalk walk = agreed("B1", "B12");
        Document seen = preview(LEAD, walk, CLINIC, "consent");
        walk.step(LEAD, "Write the need card", Stories.bed());
        say(walk, "granted", "B1", "B2", "B12");
        Document now = PageDoor.of(mvc, LEAD)
                .refused("/cases/" + walk.code() + "/disclosures", 409, form(CLINIC, "consent", digest(seen)));
        assertThat(now.text())
                .contains("Nothing was sent: something has changed")
                .contains("+18685550177");
        assertThat(rows(walk)).isZero();
        assertThat(digest(now)).isNotEqualTo(digest(seen));
        sent(LEAD, walk, CLINIC, "consent", now);
        assertThat(rows(walk)).isEqualTo(1);
    }

    @Test
    void theDutyToReportAChildLetsTheMinimumLeave() {
        CaseWalk walk = child();
        String to = "ss-child-officer@child-protection";
        Document shown = preview("ngo.north", walk, to, "child-protection");
        assertThat(shown.select("main form").text()).contains("Sealed for you").doesNotContain("Mark ");
        String id = sent("ngo.north", walk, to, "child-protection", shown);
        JsonNode read = ApiDoor.of(mvc, "child.protection")
                .get("/api/v1/disclosures/" + id)
                .json();
        assertThat(all(read)).containsExactlyInAnyOrder("preferredName", "ageBand", "placeArea");
        assertThat(read.toString()).contains("Mark Name-of-hers").doesNotContain("Mark Callers-words", "5550177");
    }

    @Test
    void noAdultIsReportedAsAChild() {
        CaseWalk walk = Stories.told(mvc, MARKS);
        Document shown = preview(LEAD, walk, "ss-child-officer@child-protection", "child-protection");
        assertThat(shown.text()).contains("Not without her");
        assertThat(shown.select("main dl")).isEmpty();
    }

    @Test
    void inDangerSafetyFactsLeaveAndAreReviewedInADay() throws Exception {
        CaseWalk walk = Stories.told(mvc, MARKS);
        Document shown = preview(LEAD, walk, POLICE, "imminent-danger");
        assertThat(shown.text()).contains("Safety facts only");
        String id = sent(LEAD, walk, POLICE, "imminent-danger", shown);
        JsonNode read =
                ApiDoor.of(mvc, "police.south").get("/api/v1/disclosures/" + id).json();
        assertThat(all(read))
                .contains("placeArea", "dangerNow", "firstLanguage", "ageBand")
                .isSubsetOf(
                        "placeArea",
                        "dangerNow",
                        "dangerKind",
                        "weapon",
                        "injured",
                        "needMedicine",
                        "childHere",
                        "dependants",
                        "ageBand",
                        "firstLanguage");
        assertThat(jdbc.sql("select extract(epoch from review_by - at) from disclosure where id = ?::uuid")
                        .param(id)
                        .query(Long.class)
                        .single())
                .isEqualTo(24 * 3600);
        assertThat(new WholeDatabase(environment).placesOf("Mark Reason-given")).isEmpty();

        Document list = PageDoor.of(mvc, "protection.officer").open("/disclosures/review");
        String item = list.select("article:has(form[action*=" + id + "])").text();
        assertThat(item).contains(walk.code().value(), REASON, "Vital interest", "social.north");
        PageDoor.of(mvc, "social.south").open("/disclosures/review", 404);
        PageDoor.of(mvc, "protection.officer").submit("/disclosures/" + id + "/told");
        PageDoor.of(mvc, "protection.officer").submit("/disclosures/" + id + "/review", "outcome", "objected");
        assertThat(ApiDoor.of(mvc, "police.south")
                        .get("/api/v1/disclosures/" + id)
                        .status())
                .as("closed at once")
                .isEqualTo(404);
        assertThat(allKinds(walk))
                .contains(FactKind.LEGAL_BASIS_RECORDED, FactKind.SURVIVOR_TOLD, FactKind.LEGAL_BASIS_OBJECTED)
                .doesNotContain(FactKind.LEGAL_BASIS_REVIEWED);
        assertThat(PageDoor.of(mvc, "protection.officer")
                        .inSpanish()
                        .open("/disclosures/review")
                        .text())
                .contains("Objetado: cerrado");
    }

    @Test
    void anOrderLetsExactlyLeaveWhatTheProtectionOfficerTicks() {
        CaseWalk walk = Stories.told(mvc, MARKS);
        Document shown = preview(LEAD, walk, POLICE, "court-order");
        assertThat(shown.select("main form dl")).isEmpty();
        PageDoor.of(mvc, LEAD)
                .submit("/cases/" + walk.code() + "/disclosures", form(POLICE, "court-order", digest(shown)));
        assertThat(rows(walk)).as("nothing has left yet").isZero();

        String order = jdbc.sql("select id from disclosure_order where case_code = ?")
                .param(walk.code().value())
                .query(String.class)
                .single();
        PageDoor.of(mvc, LEAD).open("/disclosures/orders/" + order, 404);
        PageDoor officer = PageDoor.of(mvc, "protection.officer");
        assertThat(officer.open("/disclosures/review").text())
                .contains(walk.code().value());
        Document page = officer.open("/disclosures/orders/" + order);
        assertThat(page.text()).contains(REASON).doesNotContain("Mark Name-of-hers", "Mark Story");
        officer.refused("/disclosures/orders/" + order, 422, "outcome", "verify");
        String name = page.select("label:contains(How does she want to be called) input")
                .attr("value");
        officer.submit("/disclosures/orders/" + order, "outcome", "verify", "answer", name);
        JsonNode read = ApiDoor.of(mvc, "police.south")
                .get("/api/v1/disclosures/" + order)
                .json();
        assertThat(all(read)).containsExactly("preferredName");
        officer.open("/disclosures/orders/" + order, 404);
    }

    @Test
    void anOrderThatDoesNotBindLetsNothingLeave() {
        CaseWalk walk = Stories.told(mvc, MARKS);
        Document shown = preview(LEAD, walk, POLICE, "court-order");
        PageDoor.of(mvc, LEAD)
                .submit("/cases/" + walk.code() + "/disclosures", form(POLICE, "court-order", digest(shown)));
        String order = jdbc.sql("select id from disclosure_order where case_code = ?")
                .param(walk.code().value())
                .query(String.class)
                .single();
        PageDoor.of(mvc, "protection.officer").submit("/disclosures/orders/" + order, "outcome", "refuse");
        assertThat(rows(walk)).isZero();
        assertThat(allKinds(walk)).contains(FactKind.COURT_ORDER_ASKED, FactKind.COURT_ORDER_REFUSED);
    }

    @Test
    void aRecipientInConflictIsPassedByAndTheIntegrityOfficerHearsOfIt() throws Exception {
        CaseWalk walk = Stories.told(mvc, MARKS);
        conflict(walk, "ctu-south");
        Document shown = preview(LEAD, walk, POLICE, "imminent-danger");
        assertThat(shown.text()).contains("It cannot go to the agency that you chose");
        assertThat(shown.select("input[name=to]").attr("value")).isEqualTo("le-investigator@ctu-north");
        String id = sent(LEAD, walk, "le-investigator@ctu-north", "imminent-danger", shown);
        assertThat(ApiDoor.of(mvc, "police.north")
                        .get("/api/v1/disclosures/" + id)
                        .status())
                .isEqualTo(200);
        assertThat(PageDoor.of(mvc, "protection.officer")
                        .open("/disclosures/review")
                        .select("section[aria-labelledby=kept]")
                        .text())
                .contains(walk.code().value());
        assertThat(kinds(walk, FactKind.DISCLOSURE_DENIED))
                .anySatisfy(fact -> assertThat(fact.details())
                        .containsEntry("recipient", "ctu-south")
                        .containsEntry("decision", "deny-conflict"));
    }

    @Test
    void sheSeesItInHerLanguage() {
        CaseWalk walk = agreed("B1", "B2");
        Document paper = PageDoor.of(mvc, LEAD)
                .inSpanish()
                .refused(
                        "/cases/" + walk.code() + "/disclosures/paper",
                        200,
                        with(form(CLINIC, "consent", ""), "language", "es"));
        assertThat(paper.text())
                .contains("Qué se compartiría sobre usted", "Mark Name-of-hers", "Quién soy: mi nombre");
        Document english = PageDoor.of(mvc, LEAD)
                .refused(
                        "/cases/" + walk.code() + "/disclosures/paper",
                        200,
                        with(form(CLINIC, "consent", ""), "language", "en"));
        assertThat(english.text()).contains("What would be shared about you");
    }

    @Test
    void whatIsMissingIsSaidAndWhatWasTypedStays() {
        CaseWalk walk = Stories.told(mvc, MARKS);
        PageDoor door = PageDoor.of(mvc, LEAD);
        Document page = door.refused(
                "/cases/" + walk.code() + "/disclosures/preview", 422, "basis", "imminent-danger", "reason", "  ");
        assertThat(page.select("[role=alert] a").eachAttr("href")).containsExactly("#to", "#ground", "#reason");
        Document again = door.refused(
                "/cases/" + walk.code() + "/disclosures/preview",
                422,
                "to",
                CLINIC,
                "basis",
                "imminent-danger",
                "reason",
                REASON);
        assertThat(again.select("textarea").text()).isEqualTo(REASON);
        assertThat(again.select("option[selected]").attr("value")).isEqualTo(CLINIC);
        door.refused(
                "/cases/" + walk.code() + "/disclosures/preview",
                422,
                "to",
                "hl-clinician@ctu-south",
                "basis",
                "consent");
        door.inSpanish().open("/cases/" + walk.code() + "/disclosures/new");
    }

    @Test
    void thoseToWhomSheWasReferredSendNothingOn() {
        CaseWalk walk = agreed("B1");
        walk.step("health.north", "Answer the offer", Map.of("answer", "accept"));
        for (String other : List.of("health.north", "coordinator", "shelter.two", "admin")) {
            PageDoor.of(mvc, other).open("/cases/" + walk.code() + "/disclosures/new", 404);
        }
        assertThat(PageDoor.of(mvc, LEAD).open("/cases/" + walk.code()).select("a[href$=disclosures/new]"))
                .isNotEmpty();
        assertThat(PageDoor.of(mvc, "health.north")
                        .open("/cases/" + walk.code())
                        .select("a[href$=disclosures/new]"))
                .isEmpty();
    }

    @Test
    void onlyTheProtectionOfficerIsLedToTheReviews() {
        assertThat(PageDoor.of(mvc, "protection.officer").open("/cases").select("a[href=/disclosures/review]"))
                .hasSize(1);
        assertThat(PageDoor.of(mvc, LEAD).open("/cases").select("a[href=/disclosures/review]"))
                .isEmpty();
    }

    private CaseWalk agreed(String... blocks) {
        return Stories.told(mvc, MARKS).step(LEAD, "Choose the service with the survivor", wish("health", blocks));
    }

    private static Map<String, ?> wish(String service, String... blocks) {
        var wish = new LinkedHashMap<String, Object>(Stories.wish(service));
        wish.put(
                "packetBlocks",
                List.of(blocks).stream().filter(block -> !block.equals("B3")).toList());
        return wish;
    }

    /** Whoever may be a child: nobody has asked how old she is yet. */
    private CaseWalk child() {
        var known =
                Stories.both(Map.of("ageBand", "unknown", "firstLanguage", "spa", "interpreterNeeded", "no"), MARKS);
        return CaseWalk.begin(mvc, "ngo.north", known)
                .step("ngo.north", "Record the contact", known)
                .step(
                        "ngo.north",
                        "Check that it is safe to talk",
                        Stories.both(
                                Map.of("dangerNow", "no", "careNow", "no", "detained", "no", "urgency", "priority"),
                                MARKS))
                .step(
                        "police.north",
                        "Explain rights and ask consent",
                        Stories.both(Map.of("givenBy", "authority", "assentChild", "yes"), MARKS));
    }

    private Document preview(String officer, CaseWalk walk, String to, String basis) {
        return PageDoor.of(mvc, officer)
                .refused("/cases/" + walk.code() + "/disclosures/preview", 200, form(to, basis, ""));
    }

    private String sent(String officer, CaseWalk walk, String to, String basis, Document shown) {
        Set<String> before = Set.copyOf(ids(walk));
        String target = PageDoor.of(mvc, officer)
                .submit("/cases/" + walk.code() + "/disclosures", form(to, basis, digest(shown)));
        assertThat(target).isEqualTo("/cases/" + walk.code() + "#disclosures");
        return ids(walk).stream().filter(id -> !before.contains(id)).findFirst().orElseThrow();
    }

    private static String[] form(String to, String basis, String digest) {
        return new String[] {"to", to, "basis", basis, "ground", "vital-interest", "reason", REASON, "digest", digest};
    }

    private static String[] with(String[] fields, String name, String value) {
        var all = new ArrayList<>(List.of(fields));
        all.add(name);
        all.add(value);
        return all.toArray(new String[0]);
    }

    private static String digest(Document shown) {
        return shown.select("input[name=digest]").attr("value");
    }

    private List<String> ids(CaseWalk walk) {
        return jdbc.sql("select id::text from disclosure where case_code = ?")
                .param(walk.code().value())
                .query(String.class)
                .list();
    }

    private long rows(CaseWalk walk) {
        return ids(walk).size();
    }

    @Test
    void theRecipientOfAPacketIsToldWhenSheTakesItBack() {
        CaseWalk walk = Stories.told(mvc, MARKS);
        String consents = "/api/v1/cases/" + walk.code() + "/consents";
        JsonNode said = ApiDoor.of(mvc, LEAD)
                .post(consents, """
                        {"purpose": "P2", "recipient": "regional-health-south", "status": "granted", "givenBy": "self",
                         "method": "written", "language": "spa", "blocks": ["B1"], "explained": [%s]}
                        """.formatted(org.waymark.casework.consent.Explained.POINTS.stream()
                        .map(point -> '"' + point + '"')
                        .collect(Collectors.joining(","))))
                .json();
        String id = sent(LEAD, walk, CLINIC, "consent", preview(LEAD, walk, CLINIC, "consent"));
        assertThat(ApiDoor.of(mvc, "health.south")
                        .get("/api/v1/disclosures/" + id)
                        .status())
                .isEqualTo(200);
        var taken = ApiDoor.of(mvc, LEAD).post(consents + "/" + said.get("id").asText() + "/withdraw", "{}");
        assertThat(taken.status()).as(taken.text()).isEqualTo(200);
        assertThat(taken.text()).contains("regional-health-south");
        assertThat(ApiDoor.of(mvc, "health.south")
                        .get("/api/v1/disclosures/" + id)
                        .status())
                .isEqualTo(404);
    }

    @Test
    void whatAHouseWouldReadIsSeenWhileSheIsAskedAboutIt() {
        CaseWalk walk = Stories.told(mvc, MARKS)
                .step(LEAD, "Write the need card", Stories.both(Map.of("consentP2", "undecided"), Stories.bed()));
        String task = walk.task(LEAD, "Ask the survivor");
        PageDoor door = PageDoor.of(mvc, LEAD);
        assertThat(door.post("/tasks/" + task + "/claim").getStatus()).isEqualTo(303);
        door.submit("/tasks/" + task + "/packet", "consentP2", "granted", "packetBlocks", "B1");
        assertThat(door.open("/tasks/" + task + "/packet").text())
                .contains("Shelter One", "Mark Name-of-hers")
                .doesNotContain("Choose the service first", "one-a");
    }

    @Test
    void whatAReferralWouldShareIsSeenInTheStepThatPreparesIt() {
        CaseWalk walk = Stories.told(mvc, MARKS);
        String task = walk.task(LEAD, "Choose the service with the survivor");
        PageDoor door = PageDoor.of(mvc, LEAD);
        assertThat(door.post("/tasks/" + task + "/claim").getStatus()).isEqualTo(303);
        assertThat(door.open("/tasks/" + task).select("button[formaction$=/packet]"))
                .hasSize(1);
        assertThat(door.submit("/tasks/" + task + "/packet", "needTags", "night"))
                .isEqualTo("/tasks/" + task + "/packet");
        assertThat(door.open("/tasks/" + task + "/packet").text()).contains("Choose the service first");
        door.submit(
                "/tasks/" + task + "/packet",
                "service",
                "health",
                "consentP2",
                "granted",
                "packetBlocks",
                "B1",
                "packetBlocks",
                "B2",
                "packetBlocks",
                "S2",
                "legalTrigger",
                "none",
                "imminentDanger",
                "no");
        Document shown = door.open("/tasks/" + task + "/packet");
        assertThat(shown.text()).contains("Regional Health (demo), north", "Mark Name-of-hers");
        assertThat(new String(
                        door.fetch("/tasks/" + task + "/packet?paper=es").getContentAsByteArray(),
                        StandardCharsets.UTF_8))
                .contains("lang=\"es\"", "Qué se compartiría sobre usted", "Mark Name-of-hers");
        assertThat(door.open("/tasks/" + task).select("input[value=health][checked]"))
                .as("the draft is kept")
                .hasSize(1);

        walk.step(LEAD, "Choose the service with the survivor", wish("health", "B1", "B2", "S2"));
        walk.step("health.north", "Answer the offer", Map.of("answer", "accept"));
        JsonNode read = ApiDoor.of(mvc, "health.north")
                .get("/api/v1/cases/" + walk.code())
                .json()
                .get("record");
        Set<String> live = entries(read);
        Set<String> seen = entries(shown, "article dl dt");
        assertThat(live).containsAll(seen);
        live.removeAll(seen);
        var own = all(read).stream().collect(Collectors.toSet());
        assertThat(own).doesNotContain("howStarted", "callerOwnWords");
        assertThat(live).as("beside it, the lines of the referral itself").hasSizeLessThanOrEqualTo(8);
        PageDoor.of(mvc, "social.south").open("/tasks/" + task + "/packet", 404);
    }

    /** What she says to sharing with health services. */
    private void say(CaseWalk walk, String status, String... blocks) {
        jdbc.sql(
                        "insert into consent (id, case_code, purpose, recipient, blocks, status, given_by, method, language,"
                                + " recorded_by, at) values (gen_random_uuid(), ?, 'P2', 'health', ?, ?, 'self', 'written', 'spa', ?, now())")
                .params(walk.code().value(), blocks, status, LEAD)
                .update();
    }

    private void conflict(CaseWalk walk, String agency) {
        jdbc.sql("insert into case_conflict (case_code, agency, at) values (?, ?, now())")
                .params(walk.code().value(), agency)
                .update();
    }

    private List<FactKind> allKinds(CaseWalk walk) {
        return facts.find(FactQuery.ofCase(walk.code()), 0, 500).stream()
                .map(one -> one.fact().kind())
                .toList();
    }

    private List<Fact> kinds(CaseWalk walk, FactKind kind) {
        return facts.find(FactQuery.ofCase(walk.code()), 0, 500).stream()
                .map(one -> one.fact())
                .filter(fact -> fact.kind() == kind)
                .toList();
    }

    private static Set<String> blocks(JsonNode read) {
        var keys = new TreeSet<String>();
        read.get("blocks").forEach(block -> keys.add(block.get("key").asText()));
        return keys;
    }

    private static List<String> fields(JsonNode read, String block) {
        var fields = new ArrayList<String>();
        read.get("blocks").forEach(one -> {
            if (one.get("key").asText().equals(block)) {
                one.get("entries")
                        .forEach(entry -> fields.add(entry.get("field").asText()));
            }
        });
        return fields;
    }

    private static List<String> all(JsonNode read) {
        return blocks(read).stream()
                .flatMap(block -> fields(read, block).stream())
                .toList();
    }

    /** Label and value of each entry, as the recipient reads it. */
    private static Set<String> entries(JsonNode read) {
        var entries = new TreeSet<String>();
        read.get("blocks")
                .forEach(block -> block.get("entries")
                        .forEach(entry -> entries.add(words(entry.get("label").asText() + "="
                                + entry.get("value").asText()))));
        return entries;
    }

    /** Label and value of each entry, as it was shown before. */
    private static Set<String> entries(Document shown) {
        return entries(shown, "main form dl dt");
    }

    private static Set<String> entries(Document shown, String labels) {
        return shown.select(labels).stream()
                .map(label ->
                        words(label.text() + "=" + label.nextElementSibling().text()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String words(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }
}
