package org.waymark.directory.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import jakarta.servlet.http.Cookie;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.waymark.ledger.FactKind;
import org.waymark.ledger.FactQuery;
import org.waymark.ledger.Facts;
import org.waymark.ledger.RecordedFact;
import org.waymark.shared.OfficerId;
import org.waymark.support.ApiDoor;
import org.waymark.support.PageDoor;
import org.waymark.support.WaymarkTest;

@WaymarkTest
class SigningInTest {

    @Autowired
    MockMvc mvc;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Facts facts;

    @AfterEach
    void forgetTheFailures() {
        jdbc.sql("delete from sign_in_failure").update();
        jdbc.sql("update officer set active = true, language = null").update();
    }

    @Test
    void theDoorOffersEachDemonstrationOfficer() {
        var page = PageDoor.unknown(mvc).open("/login");
        assertThat(page.select("table form button").eachText())
                .hasSize(22)
                .contains("ngo.north", "auditor", "shelter.two", "prosecutor");
        assertThat(page.select(".note form input[name=username]").val()).isEqualTo("ngo.north");
        PageDoor.unknown(mvc).inSpanish().open("/login");
    }

    @Test
    void anOfficerSignsInWorksAndSignsOut() throws Exception {
        int before = count(FactKind.SIGNED_IN, "police.south");
        Cookie stranger = cookie(mvc.perform(get("/login")).andReturn().getResponse());
        MockHttpServletResponse answer = signIn("police.south", "waymark-demo", stranger);
        assertThat(answer.getRedirectedUrl()).isEqualTo("/");
        Cookie session = cookie(answer);
        assertThat(session.getValue()).as("a new session, against fixation").isNotEqualTo(stranger.getValue());
        assertThat(session.isHttpOnly()).isTrue();
        assertThat(session.getAttribute("SameSite")).isEqualTo("Lax");
        assertThat(status("/account", session)).isEqualTo(200);
        assertThat(count(FactKind.SIGNED_IN, "police.south")).isEqualTo(before + 1);

        mvc.perform(post("/logout").with(csrf()).cookie(session));
        assertThat(facts(FactKind.SIGNED_OUT, "police.south")).isNotEmpty();
        assertThat(location("/account", session)).isEqualTo("/session-ended");
    }

    @Test
    void whoAskedForAPageComesBackToItAfterTheDoor() throws Exception {
        var led = mvc.perform(page("/account/password")).andReturn().getResponse();
        assertThat(led.getRedirectedUrl()).isEqualTo("/login");
        assertThat(signIn("immigration", "waymark-demo", cookie(led)).getRedirectedUrl())
                .endsWith("/account/password");
    }

    @Test
    void aWrongPasswordAndAnUnknownNameAreAnsweredAlike() throws Exception {
        int before = count(FactKind.SIGN_IN_FAILED, "victim.support");
        assertThat(signIn("victim.support", "guess").getRedirectedUrl()).isEqualTo("/login?because=wrong");
        assertThat(count(FactKind.SIGN_IN_FAILED, "victim.support")).isEqualTo(before + 1);
        for (String unknown : List.of("nobody", "", "x' or '1'='1", "a\0b", "x".repeat(5_000), "ngo.north ")) {
            assertThat(signIn(unknown, "guess").getRedirectedUrl()).as(unknown).isEqualTo("/login?because=wrong");
        }
        var page = PageDoor.unknown(mvc).open("/login?because=wrong");
        assertThat(page.title()).startsWith("Error: ");
        assertThat(page.select("[role=alert]").text()).contains("do not fit together");
    }

    @Test
    void whatWasTypedIsWrittenNowhere() throws Exception {
        String typed = "MyPassword-" + UUID.randomUUID();
        signIn(typed, typed);
        assertThat(jdbc.sql("select count(*) from sign_in_failure f where f::text like ?")
                        .param("%" + typed + "%")
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(facts(FactKind.SIGN_IN_FAILED, null))
                .allSatisfy(fact -> assertThat(fact.toString()).doesNotContain(typed));
    }

    @Test
    void guessingIsSlowedDownForKnownAndUnknownNamesAlike() throws Exception {
        for (String name : List.of("health.south", "no.such.officer")) {
            for (int i = 0; i < 5; i++) {
                assertThat(signIn(name, "guess").getRedirectedUrl()).isEqualTo("/login?because=wrong");
            }
            assertThat(signIn(name, "waymark-demo").getRedirectedUrl()).as(name).isEqualTo("/login?because=wait");
        }
        var program = mvc.perform(get("/api/v1/me").with(httpBasic("health.south", "waymark-demo")))
                .andReturn()
                .getResponse();
        assertThat(program.getStatus()).isEqualTo(429);
        assertThat(program.getHeader("Retry-After")).isNotBlank();
        assertThat(signIn("health.north", "waymark-demo").getRedirectedUrl())
                .as("others go on")
                .isEqualTo("/");
        assertThat(PageDoor.unknown(mvc).open("/login?because=wait").text()).contains("too many tries");
    }

    @Test
    void theWaitEnds() throws Exception {
        for (int i = 0; i < 5; i++) {
            signIn("health.south", "guess");
        }
        jdbc.sql("update sign_in_failure set at = at - interval '15 minutes'").update();
        assertThat(signIn("health.south", "waymark-demo").getRedirectedUrl()).isEqualTo("/");
    }

    @Test
    void whoeverIsShutOutIsOutAtTheNextRequest() throws Exception {
        Cookie session = cookie(signIn("shelter.two", "waymark-demo"));
        assertThat(status("/account", session)).isEqualTo(200);
        jdbc.sql("update officer set active = false where id = 'shelter.two'").update();
        assertThat(status("/account", session)).isEqualTo(302);
        assertThat(ApiDoor.of(mvc, "shelter.two").get("/api/v1/me").status()).isEqualTo(401);
        assertThat(signIn("shelter.two", "waymark-demo").getRedirectedUrl()).isEqualTo("/login?because=wrong");
    }

    @Test
    void anIdleSessionEndsOnAPageThatSaysSo() throws Exception {
        Cookie session = cookie(signIn("social.south", "waymark-demo"));
        jdbc.sql("update spring_session set last_access_time = last_access_time - 1800001,"
                        + " expiry_time = expiry_time - 1800001 where principal_name = 'social.south'")
                .update();
        assertThat(location("/account", session)).isEqualTo("/session-ended");
        var form =
                mvc.perform(post("/account/choice").cookie(session)).andReturn().getResponse();
        assertThat(form.getRedirectedUrl()).isEqualTo("/session-ended");
        var part = mvc.perform(get("/account").cookie(session).header("HX-Request", "true"))
                .andReturn()
                .getResponse();
        assertThat(part.getHeader("HX-Redirect")).isEqualTo("/session-ended");
    }

    @Test
    void theFormNeedsItsToken() throws Exception {
        var answer = mvc.perform(post("/login").param("username", "ngo.north").param("password", "waymark-demo"))
                .andReturn()
                .getResponse();
        assertThat(answer.getRedirectedUrl()).isEqualTo("/login?because=again");
        assertThat(PageDoor.unknown(mvc).open("/login?because=again").text()).contains("open for long");
    }

    @Test
    void whoIsSignedInByCookieCannotBeMadeToActFromElsewhere() throws Exception {
        Cookie session = cookie(signIn("social.south", "waymark-demo"));
        var answer = mvc.perform(post("/account/choice").cookie(session).param("language", "es"))
                .andReturn()
                .getResponse();
        assertThat(answer.getStatus()).isEqualTo(403);
        assertThat(mvc.perform(get("/logout").cookie(session))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isEqualTo(404);
        assertThat(status("/account", session)).isEqualTo(200);
    }

    @Test
    void programsLearnAsWhomTheyCall() {
        var me = ApiDoor.of(mvc, "health.north").get("/api/v1/me").json();
        assertThat(me.path("officer").asText()).isEqualTo("health.north");
        assertThat(me.path("agency").path("key").asText()).isEqualTo("regional-health-north");
        assertThat(me.path("sector").asText()).isEqualTo("health");
        assertThat(me.path("roles").get(0).asText()).isEqualTo("officer");
        assertThat(me.path("areas").get(0).asText()).isEqualTo("north");
        assertThat(ApiDoor.of(mvc, "coordinator")
                        .get("/api/v1/me")
                        .json()
                        .path("sector")
                        .isNull())
                .isTrue();
    }

    private MockHttpServletResponse signIn(String name, String password, Cookie... cookies) throws Exception {
        MockHttpServletRequestBuilder form =
                post("/login").with(csrf()).param("username", name).param("password", password);
        if (cookies.length > 0) {
            form.cookie(cookies);
        }
        return mvc.perform(form).andReturn().getResponse();
    }

    private int status(String path, Cookie session) throws Exception {
        return mvc.perform(page(path).cookie(session)).andReturn().getResponse().getStatus();
    }

    private String location(String path, Cookie session) throws Exception {
        return mvc.perform(page(path).cookie(session)).andReturn().getResponse().getRedirectedUrl();
    }

    private static MockHttpServletRequestBuilder page(String path) {
        return get(path).header("Accept", "text/html");
    }

    private static Cookie cookie(MockHttpServletResponse answer) {
        return Objects.requireNonNull(answer.getCookie("waymark"));
    }

    private int count(FactKind kind, String officer) {
        return facts(kind, officer).size();
    }

    private List<RecordedFact> facts(FactKind kind, String officer) {
        OfficerId who = officer == null ? null : new OfficerId(officer);
        return facts.find(new FactQuery(null, who, kind, null, null), 0, 500);
    }
}
