package org.waymark.casework.consent;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.web.servlet.MockMvc;
import org.waymark.shared.CaseCode;
import org.waymark.support.Chromium;
import org.waymark.support.OfficerAtTheScreen;
import org.waymark.support.Stories;
import org.waymark.support.WaymarkTest;

/** An officer asks her, records her answer, prints the paper and stops it all again, in a real browser without scripts. */
@WaymarkTest
class ConsentInTheBrowserTest {

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
    void herAnswerIsRecordedPrintedAndTakenBack() {
        CaseCode code = Stories.told(mvc, java.util.Map.of()).code();
        try (var officer =
                OfficerAtTheScreen.signIn(chromium.browser(), mvc, "http://localhost:" + port, "social.north", false)) {
            Page page = officer.go("/cases/" + code).page();
            link(page, "The whole register").click();
            officer.look("consents");
            link(page, "Record what she says").click();
            fill(page);
            button(page, "Show again what would be shared").click();
            assertThat(page.locator("aside")).containsText("Plan and services");
            officer.look("consent-new");
            button(page, "Record her answer").click();
            assertThat(page.locator("main")).containsText("Her answer is recorded");
            officer.look("consent");
            link(page, "Print the form to sign").click();
            officer.look("consent-form");
            page.goBack();
            link(page, "Take back").click();
            officer.look("consent-withdrawal");
            page.locator("textarea[name=words]").fill("I do not want them to know.");
            button(page, "Stop sharing now").click();
            assertThat(page.locator("main")).containsText("Sharing has stopped");
            officer.look("consent-withdrawn");
            officer.go("/consents").look("consent-renewals");
        }
    }

    private static void fill(Page page) {
        page.locator("[name=purpose]").selectOption("P2");
        page.locator("[name=recipient]").selectOption("community-partner-south");
        page.locator("[name=explained]").all().forEach(Locator::check);
        page.locator("[name=status][value=granted]").check();
        page.locator("[name=blocks][value=B12]").check();
        page.locator("[name=blocks][value=B2]").check();
        page.locator("[name=restrictions]").fill("Not my sister’s telephone number.");
        page.locator("[name=givenBy][value=self]").check();
        page.locator("[name=method][value=written]").check();
        page.locator("[name=language]").selectOption("spa");
    }

    private static Locator link(Page page, String name) {
        return page.locator("main")
                .getByRole(
                        AriaRole.LINK,
                        new Locator.GetByRoleOptions().setName(name).setExact(true))
                .or(page.locator("main")
                        .getByRole(
                                AriaRole.BUTTON,
                                new Locator.GetByRoleOptions().setName(name).setExact(true)))
                .first();
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }
}
