package org.waymark;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.web.servlet.MockMvc;
import org.waymark.support.ApiDoor;
import org.waymark.support.Chromium;
import org.waymark.support.OfficerAtTheScreen;
import org.waymark.support.Stories;
import org.waymark.support.WaymarkTest;

/** The whole way of a case in a real browser, by nothing but what the pages offer: from the report to the auditor's desk. */
@WaymarkTest
class WalkInTheBrowserTest {

    private static Chromium chromium;

    @Autowired
    MockMvc mvc;

    @LocalServerPort
    int port;

    @BeforeAll
    static void start() {
        chromium = Chromium.start();
    }

    @AfterAll
    static void stop() {
        if (chromium != null) {
            chromium.close();
        }
    }

    @Test
    void aCaseCrossesTheFourSectorsAndTheAuditorProvesIt() {
        String code = walkToTheReferrals(true);
        try (OfficerAtTheScreen auditor = at("auditor", true)) {
            auditor.go("/audit/cases/" + code).look("audit-case");
            assertThat(auditor.page().locator("main")).containsText("ngo.north");
            assertThat(auditor.page().locator("main")).containsText("Tell the survivor");
            auditor.go("/audit/log").look("audit-log");
            auditor.page().locator("main form button").first().click();
            auditor.look("audit-log-verified");
            assertThat(auditor.page().locator("main")).containsText("whole");
        }
    }

    @Test
    void theOfficersPathNeedsNoScript() {
        try (OfficerAtTheScreen ngo = at("ngo.north", false)) {
            String code = openACase(ngo);
            ngo.step(code, "Record the contact", Map.of("ageBand", "18-plus", "interpreterNeeded", "no"));
            ngo.step(code, "Check that it is safe to talk", SAFE);
        }
    }

    private String walkToTheReferrals(boolean scripts) {
        String code;
        try (OfficerAtTheScreen ngo = at("ngo.north", scripts)) {
            code = openACase(ngo);
            ngo.step(code, "Record the contact", REPORT);
            ngo.step(code, "Check that it is safe to talk", SAFE);
            ngo.step(code, "Book an interpreter", Map.of());
            ngo.go("/cases/" + code).look("case");
        }
        try (OfficerAtTheScreen police = at("police.north", scripts)) {
            police.step(code, "Explain rights and ask consent", Map.of());
            police.step(code, "Consider age and ability to decide", ADULT);
            police.step(code, "Hold the screening interview", Map.of());
            police.step(code, "Propose the decision", Map.of());
        }
        try (OfficerAtTheScreen social = at("social.north", scripts)) {
            social.step(code, "Assign the lead case manager", Map.of());
            social.step(code, "Confirm or disagree", Map.of());
            social.step(code, "Tell the survivor", Map.of());
            social.step(code, "Choose the service with the survivor", Stories.wish("health"));
            social.step(code, "Write the need card", Stories.bed());
        }
        try (OfficerAtTheScreen health = at("health.north", scripts)) {
            health.step(code, "Answer the offer", Map.of("answer", "decline", "declineReason", "full"));
        }
        try (OfficerAtTheScreen next = at("health.south", scripts)) {
            next.step(code, "Answer the offer", Map.of("answer", "accept"));
            next.go("/referrals").look("referrals");
        }
        try (OfficerAtTheScreen shelter = at("shelter.one", scripts)) {
            shelter.step(code, "Answer the offer", Map.of("answer", "accept"));
        }
        return code;
    }

    private String openACase(OfficerAtTheScreen officer) {
        officer.go("/cases").look("cases");
        officer.go("/cases/new").look("case-new");
        var schema = ApiDoor.of(mvc, "ngo.north")
                .get("/api/v1/procedures")
                .json()
                .get("items")
                .findValue("form");
        Page page = officer.page();
        page.locator("[name=area]").first().selectOption("north");
        officer.fill(schema, REPORT);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Open the case"))
                .click();
        assertThat(page.locator(".code").first()).hasText(java.util.regex.Pattern.compile("TT-[0-9A-Z]{5}"));
        return page.locator(".code").first().textContent();
    }

    private OfficerAtTheScreen at(String officer, boolean scripts) {
        return OfficerAtTheScreen.signIn(chromium.browser(), mvc, "http://localhost:" + port, officer, scripts);
    }

    private static final Map<String, String> REPORT =
            Map.of("ageBand", "18-plus", "firstLanguage", "spa", "interpreterNeeded", "yes");
    private static final Map<String, String> SAFE =
            Map.of("dangerNow", "no", "careNow", "no", "detained", "no", "urgency", "priority");
    private static final Map<String, String> ADULT = Map.of(
            "ageBand", "18-plus",
            "ageCertainty", "certain",
            "capacity", "has",
            "guardian", "none",
            "guardianSuspected", "no");
}
