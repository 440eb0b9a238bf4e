package org.waymark.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import jakarta.servlet.http.Cookie;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.waymark.ledger.Fact;
import org.waymark.ledger.FactKind;
import org.waymark.ledger.FactQuery;
import org.waymark.ledger.Facts;
import org.waymark.ledger.RecordedFact;
import org.waymark.shared.OfficerId;
import org.waymark.support.PageDoor;
import org.waymark.support.WaymarkTest;

/** What the log tells of those who come by a token or a password of a program, and of sessions that nobody used any more. */
@WaymarkTest
class ProgramsAndIdleSessionsTest {

    private static final String OFFICER = "shelter.two";

    @Autowired
    MockMvc mvc;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Facts facts;

    @Autowired
    EndedSessions sessions;

    @AfterEach
    void forgetTheFailures() {
        jdbc.sql("delete from sign_in_failure").update();
        jdbc.sql("delete from api_token where officer = ?").param(OFFICER).update();
    }

    private List<Fact> facts(FactKind kind) {
        return facts.find(new FactQuery(null, null, kind, null, null), 0, 100_000).stream()
                .map(RecordedFact::fact)
                .toList();
    }

    private long told(FactKind kind, String way) {
        return facts(kind).stream()
                .filter(fact -> way.equals(fact.details().get("way")))
                .filter(fact -> kind == FactKind.SIGN_IN_FAILED || new OfficerId(OFFICER).equals(fact.officer()))
                .count();
    }

    private int bearer(String token) throws Exception {
        return mvc.perform(get("/api/v1/me").header("Authorization", "Bearer " + token))
                .andReturn()
                .getResponse()
                .getStatus();
    }

    private String token() {
        return PageDoor.of(mvc, OFFICER)
                .refused("/account/tokens", 200, "label", "Test", "present", "waymark-demo")
                .select("pre code")
                .text();
    }

    @Test
    void aProgramIsToldOnceHoweverOftenItCalls() throws Exception {
        String token = token();
        long tokens = told(FactKind.SIGNED_IN, "token");
        long passwords = told(FactKind.SIGNED_IN, "password");
        for (int i = 0; i < 3; i++) {
            assertThat(bearer(token)).isEqualTo(200);
            mvc.perform(get("/api/v1/me").with(httpBasic(OFFICER, "waymark-demo")));
        }
        assertThat(told(FactKind.SIGNED_IN, "token")).isEqualTo(tokens + 1);
        assertThat(told(FactKind.SIGNED_IN, "password")).isBetween(1L, passwords + 1);
        assertThat(bearer(token())).isEqualTo(200);
        assertThat(told(FactKind.SIGNED_IN, "token")).as("another token").isEqualTo(tokens + 2);
    }

    @Test
    void wrongTokensAreToldUntilThereAreTooMany() throws Exception {
        long before = told(FactKind.SIGN_IN_FAILED, "token");
        String token = token();
        for (int i = 0; i < 5; i++) {
            assertThat(bearer("wm_guess")).isEqualTo(401);
        }
        assertThat(bearer("wm_guess")).isEqualTo(429);
        assertThat(told(FactKind.SIGN_IN_FAILED, "token")).isEqualTo(before + 5);
        assertThat(bearer(token)).as("whose token holds goes on").isEqualTo(200);
    }

    @Test
    void aTokenIsMadeForWhoeverKnowsThePasswordOnly() {
        PageDoor door = PageDoor.of(mvc, OFFICER);
        for (int i = 0; i < 5; i++) {
            var page = door.refused("/account/tokens", 422, "label", "Mine", "present", "guess");
            assertThat(page.select("#present").attr("aria-describedby")).contains("present-error");
            assertThat(page.select("#label").val()).isEqualTo("Mine");
        }
        assertThat(door.post("/account/tokens", "label", "Mine", "present", "waymark-demo")
                        .getStatus())
                .as("too many tries")
                .isEqualTo(429);
        assertThat(door.post("/account/password", "present", "waymark-demo", "fresh", "a long new one", "again", "x")
                        .getStatus())
                .isEqualTo(429);
        assertThat(jdbc.sql("select count(*) from api_token where officer = ?")
                        .param(OFFICER)
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(told(FactKind.SIGN_IN_FAILED, "account")).isGreaterThanOrEqualTo(5);
    }

    @Test
    void aSessionThatNobodyUsesEndsAndIsTold() throws Exception {
        // Others who signed in as this officer before are no part of it.
        expire();
        sessions.end();
        MockHttpServletResponse in = mvc.perform(
                        post("/login").with(csrf()).param("username", OFFICER).param("password", "waymark-demo"))
                .andReturn()
                .getResponse();
        Cookie session = in.getCookie("waymark");
        int before = ended();
        expire();
        assertThat(mvc.perform(get("/account").cookie(session).header("Accept", "text/html"))
                        .andReturn()
                        .getResponse()
                        .getRedirectedUrl())
                .isEqualTo("/session-ended");
        sessions.end();
        sessions.end();
        assertThat(ended()).isEqualTo(before + 1);
    }

    private void expire() {
        jdbc.sql("update spring_session set expiry_time = 1 where principal_name = ?")
                .param(OFFICER)
                .update();
    }

    private int ended() {
        return (int) facts(FactKind.SESSION_ENDED).stream()
                .filter(fact -> new OfficerId(OFFICER).equals(fact.officer()))
                .count();
    }
}
