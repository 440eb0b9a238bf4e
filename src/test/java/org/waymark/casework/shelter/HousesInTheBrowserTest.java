package org.waymark.casework.shelter;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.web.servlet.MockMvc;
import org.waymark.support.Chromium;
import org.waymark.support.OfficerAtTheScreen;
import org.waymark.support.WaymarkTest;

/** A shelter manager keeps the day in a real browser, without any script. */
@WaymarkTest
class HousesInTheBrowserTest {

    @Autowired
    MockMvc mvc;

    @LocalServerPort
    int port;

    @Test
    void keepsTheDayWithoutScripts() {
        try (Chromium chromium = Chromium.start();
                OfficerAtTheScreen manager = OfficerAtTheScreen.signIn(
                        chromium.browser(), mvc, "http://localhost:" + port, "shelter.two", false)) {
            manager.go("/shelter").look("shelter-houses");
            manager.page().locator("#beds-two-b").fill("3");
            manager.page().locator("[aria-label='Keep for today: two-b']").click();
            assertThat(manager.page().locator("#beds-two-b").inputValue()).isEqualTo("3");
            manager.look("shelter-houses-kept");
            manager.go("/shelter/new").look("shelter-house-new");
        }
    }
}
