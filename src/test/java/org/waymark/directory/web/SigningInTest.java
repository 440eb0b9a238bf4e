package org.waymark.directory.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.waymark.support.ApiDoor;
import org.waymark.support.PageDoor;
import org.waymark.support.WaymarkTest;

@WaymarkTest
class SigningInTest {

    @Autowired
    MockMvc mvc;

    @Test
    void theDoorOffersEachDemonstrationOfficer() {
        var page = PageDoor.unknown(mvc).open("/login");
        assertThat(page.select("form button .code").eachText())
                .hasSize(21)
                .contains("ngo.north", "auditor", "shelter.two");
        PageDoor.unknown(mvc).inSpanish().open("/login");
    }

    @Test
    void programsLearnAsWhomTheyCall() {
        var me = ApiDoor.of(mvc, "health.north").get("/api/v1/me").json();
        assertThat(me.path("officer").asText()).isEqualTo("health.north");
        assertThat(me.path("agency").path("key").asText()).isEqualTo("regional-health-north");
        assertThat(me.path("sector").asText()).isEqualTo("health");
    }

    @Test
    void theAccountPageSaysWhoOneIs() {
        assertThat(PageDoor.of(mvc, "ngo.north").open("/account").text()).contains("Community Partner (demo), north");
    }
}
