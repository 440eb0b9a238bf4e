package org.waymark.casework.consent;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.MockMvc;
import org.waymark.ledger.Fact;
import org.waymark.ledger.FactKind;
import org.waymark.ledger.FactQuery;
import org.waymark.ledger.Facts;
import org.waymark.ledger.RecordedFact;
import org.waymark.shared.CaseCode;
import org.waymark.support.ApiDoor;
import org.waymark.support.CaseWalk;
import org.waymark.support.PageDoor;
import org.waymark.support.Stories;
import org.waymark.support.WaymarkTest;
import org.waymark.support.WholeDatabase;

/** She takes back a consent under which a referral is offered, or has begun (acceptance scenario 5). */
@WaymarkTest
class TakingConsentBackTest {

    private static final String LEAD = "social.north";
    private static final String CLINIC = "health.north";
    private static final String WORDS = "MARKED-they-know-my-brother";
    private static final Map<String, String> MARKS = Map.of("preferredName", "MARKED-NAME", "safePhone", "5550123");

    @Autowired
    MockMvc mvc;

    @Autowired
    Facts facts;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    Environment environment;

    @Autowired
    RenewalPoll renewals;

    @Autowired
    Clock clock;

    private CaseWalk offered(String service) {
        return Stories.told(mvc, MARKS).step(LEAD, "Choose the service with the survivor", wish(service));
    }

    private static Map<String, Object> wish(String service) {
        var wish = new java.util.HashMap<String, Object>(Stories.wish(service));
        wish.put("packetBlocks", List.of("B1", "B2"));
        return wish;
    }

    private CaseWalk started() {
        return offered("health")
                .step(CLINIC, "Answer the offer", Map.of("answer", "accept"))
                .step(CLINIC, "Name the worker and the first appointment")
                .step(CLINIC, "Record whether it began", Map.of("attendance", "started"));
    }

    private String consent(CaseCode code, String purpose, String recipient) {
        JsonNode told = api(LEAD, code, "").json().get("consents");
        for (JsonNode one : told) {
            if (one.get("purpose").asText().equals(purpose)
                    && one.get("recipient").asText().equals(recipient)) {
                return one.get("id").asText();
            }
        }
        throw new AssertionError(told.toString());
    }

    private ApiDoor.Answer api(String officer, CaseCode code, String rest) {
        return ApiDoor.of(mvc, officer).get("/api/v1/cases/" + code + rest);
    }

    private JsonNode takeBack(CaseCode code, String purpose, String recipient) {
        ApiDoor.Answer answer = ApiDoor.of(mvc, LEAD)
                .post(
                        "/api/v1/cases/" + code + "/consents/" + consent(code, purpose, recipient) + "/withdraw",
                        "{\"words\":\"" + WORDS + "\"}");
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.json();
    }

    private List<Fact> log(CaseCode code, FactKind kind) {
        return facts.find(FactQuery.ofCase(code), 0, 500).stream()
                .map(RecordedFact::fact)
                .filter(fact -> fact.kind() == kind)
                .toList();
    }

    @Test
    void closesTheViewOfAReceiverWhoseReferralHasBegunInTheSameMoment() {
        CaseWalk walk = started();
        CaseCode code = walk.code();
        assertThat(api(CLINIC, code, "").text()).contains("MARKED-NAME");
        JsonNode outcome = takeBack(code, "P2", "health");
        assertThat(outcome.get("told").toString()).isEqualTo("[\"regional-health-north\"]");
        assertThat(outcome.get("heard").asBoolean()).isTrue();
        assertThat(outcome.get("cancelled").asInt()).isZero();
        ApiDoor.Answer absent = api(CLINIC, new CaseCode("TT-00000"), "");
        for (String rest : List.of("", "/timeline")) {
            ApiDoor.Answer gone = api(CLINIC, code, rest);
            assertThat(gone.status()).isEqualTo(404);
            assertThat(gone.text()).isEqualTo(absent.text());
        }
        PageDoor page = PageDoor.of(mvc, CLINIC);
        assertThat(page.fetch("/cases/" + code).getStatus()).isEqualTo(404);
        assertThat(page.fetch("/cases/" + code + "/consents").getStatus()).isEqualTo(404);
        assertThat(page.open("/cases").text()).doesNotContain(code.value());
        assertThat(walk.names(CLINIC)).contains("Stop using what was shared", "Look for what threatens her life");
        assertThat(walk.names(LEAD)).contains("Explain what stops and what cannot be recalled");
    }

    @Test
    void hasTheReceiverConfirmWithoutLettingItIn() {
        CaseWalk walk = started();
        CaseCode code = walk.code();
        takeBack(code, "P2", "health");
        String task = walk.task(CLINIC, "Stop using what was shared");
        assertThat(ApiDoor.of(mvc, CLINIC)
                        .post("/api/v1/tasks/" + task + "/claim", "")
                        .status())
                .isEqualTo(200);
        assertThat(PageDoor.of(mvc, CLINIC).open("/tasks/" + task).text()).doesNotContain("MARKED", "5550123");
        assertThat(api(CLINIC, code, "").status())
                .as("a task in hand opens nothing")
                .isEqualTo(404);
        walk.step(CLINIC, "Stop using what was shared")
                .step(
                        CLINIC,
                        "Confirm: returned, deleted, or kept by which law",
                        Map.of("sharedNow", "kept-by-law", "keptUnderLaw", "Health records law, section 4"))
                .step(CLINIC, "Look for what threatens her life")
                .step(CLINIC, "Ask her consent to each part", Map.of("consentP5", "refused"))
                .step(CLINIC, "Give the card and keep the door open")
                .step(CLINIC, "Record the outcome", Map.of("serviceOutcome", "completed"));
        assertThat(api(CLINIC, code, "").status()).isEqualTo(404);
        assertThat(PageDoor.of(mvc, CLINIC).open("/cases").text()).doesNotContain(code.value());
        walk.step(LEAD, "Explain what stops and what cannot be recalled");
        assertThat(api(LEAD, code, "").text()).contains("Health records law");
    }

    @Test
    void cancelsWhatIsOfferedAndTellsNobodyWhoReceivedNothing() {
        CaseWalk walk = offered("health");
        CaseCode code = walk.code();
        JsonNode outcome = takeBack(code, "P2", "health");
        assertThat(outcome.get("told")).isEmpty();
        assertThat(outcome.get("cancelled").asInt()).isEqualTo(1);
        assertThat(log(code, FactKind.REFERRAL_REVOKED)).hasSize(1);
        assertThat(walk.names(CLINIC)).isEmpty();
        assertThat(walk.names(LEAD)).contains("Explain what stops and what cannot be recalled");
    }

    @Test
    void leavesOtherGrantsAsTheyAre() {
        CaseWalk walk = started();
        CaseCode code = walk.code();
        var named = RecordingConsentTest.yes("P2", "regional-health-north");
        named.putArray("blocks").add("B2");
        assertThat(ApiDoor.of(mvc, LEAD)
                        .post("/api/v1/cases/" + code + "/consents", named.toString())
                        .status())
                .isEqualTo(201);
        takeBack(code, "P2", "health");
        assertThat(api(CLINIC, code, "").text()).contains("5550123").doesNotContain("MARKED-NAME");
        takeBack(code, "P2", "regional-health-north");
        assertThat(api(CLINIC, code, "").status()).isEqualTo(404);
    }

    @Test
    void aNoToTheAgencyOutweighsAYesToTheService() {
        CaseWalk walk = started();
        CaseCode code = walk.code();
        assertThat(api(CLINIC, code, "").text()).contains("MARKED-NAME");
        var no = RecordingConsentTest.yes("P2", "regional-health-north").put("status", "refused");
        ApiDoor.of(mvc, LEAD).post("/api/v1/cases/" + code + "/consents", no.toString());
        assertThat(api(CLINIC, code, "").text()).doesNotContain("MARKED-NAME", "5550123");
    }

    @Test
    void hasTheCaseEndGentlyWhenSheTakesItAllBack() {
        CaseWalk walk = Stories.told(mvc, MARKS);
        String recipient = "ctu-north";
        JsonNode outcome = takeBack(walk.code(), "P1", recipient);
        assertThat(outcome.get("told")).isEmpty();
        walk.step(LEAD, "Explain what stops and what cannot be recalled").step(LEAD, "See to a gentle end of the case");
    }

    @Test
    void keepsHerWordsSealedAndTellsThemToTheReadersOfTheRegisterAlone() throws Exception {
        CaseCode code = offered("health").code();
        JsonNode outcome = takeBack(code, "P2", "health");
        assertThat(outcome.at("/consent/words").asText()).isEqualTo(WORDS);
        String page =
                "/cases/" + code + "/consents/" + outcome.at("/consent/id").asText();
        assertThat(PageDoor.of(mvc, LEAD).open(page).text()).contains(WORDS, "Taken back");
        assertThat(PageDoor.of(mvc, "ngo.north").fetch(page).getStatus()).isEqualTo(404);
        assertThat(new WholeDatabase(environment).placesOf(WORDS)).isEmpty();
    }

    @Test
    void isTakenBackOnceAndOnlyWhatStands() {
        CaseCode code = offered("health").code();
        String id = consent(code, "P2", "health");
        String path = "/cases/" + code + "/consents/" + id + "/withdrawal";
        PageDoor page = PageDoor.of(mvc, LEAD);
        assertThat(page.open(path).select("textarea[name=words]")).hasSize(1);
        var tooLong = page.refused(path, 422, "words", "x".repeat(4001));
        assertThat(tooLong.select("#words-error").text()).contains("4000");
        assertThat(tooLong.select("textarea[name=words]").val()).hasSize(4001);
        String kept = page.submit(path, "words", WORDS);
        assertThat(page.open(kept).text()).contains("Taken back");
        assertThat(page.post(path, "words", "").getStatus()).isEqualTo(409);
        ApiDoor.Answer again =
                ApiDoor.of(mvc, LEAD).post("/api/v1/cases/" + code + "/consents/" + id + "/withdraw", "{}");
        assertThat(again.problem()).isEqualTo("nothing-to-take-back");
        assertThat(log(code, FactKind.CONSENT_WITHDRAWN)).hasSize(1);
        assertThat(ApiDoor.of(mvc, "health.south")
                        .post("/api/v1/cases/" + code + "/consents/" + id + "/withdraw", "{}")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void asksForRenewalFourteenDaysBeforeAndSaysOnceThatItRanOut() {
        CaseWalk walk = started();
        CaseCode code = walk.code();
        Instant end = clock.instant().plus(Duration.ofDays(90));
        tellOften(end.minus(Duration.ofDays(15)));
        assertThat(log(code, FactKind.CONSENT_RENEWAL_DUE)).isEmpty();
        tellOften(end.minus(Duration.ofDays(13)));
        assertThat(log(code, FactKind.CONSENT_RENEWAL_DUE))
                .singleElement()
                .satisfies(fact -> assertThat(fact.details()).containsEntry("recipient", "health"));
        tellOften(end.plus(Duration.ofDays(1)));
        assertThat(log(code, FactKind.CONSENT_EXPIRED)).hasSize(1);
    }

    /** More often than it takes to reach this case: at a time only so many are told, and the other tests have grants too. */
    private void tellOften(Instant now) {
        for (int i = 0; i < 20; i++) {
            renewals.tell(now);
        }
    }

    @Test
    void showsWhatRunsOutToThoseOnTheCaseWhoReadTheRegister() {
        CaseCode code = offered("health").code();
        assertThat(PageDoor.of(mvc, LEAD).open("/consents").text()).doesNotContain(code.value());
        jdbc.update("update consent_limit set due_at = now() - interval '1 hour' where case_code = ?", code.value());
        assertThat(PageDoor.of(mvc, LEAD).open("/consents").text()).contains(code.value(), "Health care");
        assertThat(PageDoor.of(mvc, LEAD).open("/cases/" + code).text()).contains("Ask her again now");
        assertThat(PageDoor.of(mvc, "ngo.north").open("/consents").text()).doesNotContain(code.value());
        assertThat(PageDoor.of(mvc, CLINIC).open("/consents").text()).doesNotContain(code.value());
    }

    @Test
    void keepsTheSignedCopyWithTheGrant() {
        CaseCode code = offered("health").code();
        String page = "/cases/" + code + "/consents/" + consent(code, "P2", "health");
        var form = PageDoor.of(mvc, LEAD).open(page).select("form[enctype=multipart/form-data]");
        assertThat(form.select("input[name=about]").val()).isEqualTo("consent/" + consent(code, "P2", "health"));
        assertThat(form.select("input[name=kind]").val()).isEqualTo("consent-form");
        var paper = PageDoor.of(mvc, LEAD).open(page + "/form");
        assertThat(paper.select("main.sheet").text()).contains(code.value(), "Health care", "Signature or thumbprint");
        assertThat(paper.text()).doesNotContain("MARKED-NAME", "5550123");
    }

    @Test
    void saysNothingMoreOfAGrantThatWasTakenBack() {
        CaseCode code = offered("health").code();
        takeBack(code, "P2", "health");
        renewals.tell(clock.instant().plus(Duration.ofDays(200)));
        assertThat(log(code, FactKind.CONSENT_RENEWAL_DUE)).isEmpty();
        assertThat(log(code, FactKind.CONSENT_EXPIRED)).isEmpty();
    }
}
