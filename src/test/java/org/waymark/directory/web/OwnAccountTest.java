package org.waymark.directory.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.waymark.support.ApiDoor;
import org.waymark.support.PageDoor;
import org.waymark.support.WaymarkTest;

@WaymarkTest
class OwnAccountTest {

    private static final String OFFICER = "ngo.south";

    @Autowired
    MockMvc mvc;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    FindByIndexNameSessionRepository<? extends Session> sessions;

    private PageDoor door;
    private String hash;

    @BeforeEach
    void knock() {
        door = PageDoor.of(mvc, OFFICER);
        hash = hash();
    }

    @AfterEach
    void putBack() {
        jdbc.sql("delete from sign_in_failure").update();
        jdbc.sql(
                        "update officer set password_hash = ?, must_change = false, language = null, theme = null where id = ?")
                .params(hash, OFFICER)
                .update();
        jdbc.sql("delete from api_token where officer = ?").param(OFFICER).update();
    }

    @Test
    void changesThePassword() {
        String next = door.submit(
                "/account/password",
                "present",
                "waymark-demo",
                "fresh",
                "a house of many doors",
                "again",
                "a house of many doors");
        assertThat(next).isEqualTo("/account");
        assertThat(hash()).isNotEqualTo(hash).doesNotContain("house");
        assertThat(jdbc.sql("select count(*) from audit_event where officer = ? and kind = 'password-changed'")
                        .param(OFFICER)
                        .query(Integer.class)
                        .single())
                .isPositive();
    }

    @Test
    void aNewPasswordEndsTheOtherSessions() {
        String elsewhere = signedInElsewhere(sessions);
        door.submit(
                "/account/password",
                "present",
                "waymark-demo",
                "fresh",
                "a house of many doors",
                "again",
                "a house of many doors");
        assertThat(sessions.findById(elsewhere)).isNull();
    }

    private static <S extends Session> String signedInElsewhere(FindByIndexNameSessionRepository<S> sessions) {
        S session = sessions.createSession();
        session.setAttribute(FindByIndexNameSessionRepository.PRINCIPAL_NAME_INDEX_NAME, OFFICER);
        sessions.save(session);
        return session.getId();
    }

    @ParameterizedTest
    @CsvSource({
        "guess,        a house of many doors, a house of many doors, present",
        "waymark-demo, too short,             too short,             fresh",
        "waymark-demo, waymark-demo,          waymark-demo,          fresh",
        "waymark-demo, a house of many doors, another house,         again",
        "waymark-demo, '',                    '',                    fresh"
    })
    void refusesAPasswordAndSaysWhichFieldIsAtFault(String present, String fresh, String again, String field) {
        var page = door.refused("/account/password", 422, "present", present, "fresh", fresh, "again", again);
        assertThat(page.title()).startsWith("Error: ");
        assertThat(page.select("[aria-invalid=true]").eachAttr("name")).containsExactly(field);
        assertThat(page.html()).doesNotContain("a house of many doors");
        assertThat(hash()).isEqualTo(hash);
    }

    @Test
    void refusesAPasswordThatWouldBeCut() {
        String tooLong = "ñ".repeat(37);
        door.refused("/account/password", 422, "present", "waymark-demo", "fresh", tooLong, "again", tooLong);
        assertThat(hash()).isEqualTo(hash);
    }

    @Test
    void whoMustChangeThePasswordSeesNothingElse() throws Exception {
        jdbc.sql("update officer set must_change = true where id = ?")
                .param(OFFICER)
                .update();
        assertThat(door.fetch("/account").getRedirectedUrl()).isEqualTo("/account/password");
        assertThat(door.fetch("/").getRedirectedUrl()).isEqualTo("/account/password");
        assertThat(door.open("/account/password").text()).contains("This password was given to you");
        assertThat(ApiDoor.of(mvc, OFFICER).get("/api/v1/me").problem()).isEqualTo("password-must-change");
        door.submit(
                "/account/password",
                "present",
                "waymark-demo",
                "fresh",
                "a house of many doors",
                "again",
                "a house of many doors");
        door.open("/account");
    }

    @Test
    void keepsTheChoiceOfLanguageAndColours() {
        MockHttpServletResponse answer = door.post("/account/choice", "language", "es", "theme", "dark");
        assertThat(answer.getRedirectedUrl()).isEqualTo("/account");
        assertThat(answer.getCookie("waymark-language").getValue()).isEqualTo("es");
        var page = door.inSpanish().open("/account");
        assertThat(page.select("html").attr("data-theme")).isEqualTo("dark");
        assertThat(page.select("#language option[selected]").val()).isEqualTo("es");
        door.submit("/account/choice", "language", "tlh", "theme", "<b>");
        assertThat(door.open("/account").select("html").hasAttr("data-theme")).isFalse();
    }

    @Test
    void aTokenIsShownOnceCallsInTheOfficersNameAndEnds() throws Exception {
        var page = door.refused("/account/tokens", 200, "label", "Nightly export", "present", "waymark-demo");
        String token = page.select("pre code").text();
        assertThat(token).startsWith("wm_");
        assertThat(door.open("/account").text()).contains("Nightly export").doesNotContain(token);
        assertThat(jdbc.sql("select t::text from api_token t where officer = ?")
                        .param(OFFICER)
                        .query(String.class)
                        .single())
                .doesNotContain(token);

        assertThat(withToken(HttpMethod.GET, token).getContentAsString()).contains(OFFICER);
        assertThat(withToken(HttpMethod.POST, token).getStatus())
                .as("needs no token of a form")
                .isEqualTo(405);
        assertThat(withToken(HttpMethod.GET, token + "x").getStatus()).isEqualTo(401);

        String revoke = door.open("/account").select("form[action$=/revoke]").attr("action");
        PageDoor.of(mvc, "ngo.north").submit(revoke);
        assertThat(withToken(HttpMethod.GET, token).getStatus())
                .as("others cannot end it")
                .isEqualTo(200);
        door.submit(revoke);
        assertThat(withToken(HttpMethod.GET, token).getStatus()).isEqualTo(401);
    }

    @Test
    void aTokenEndsAfterAYear() throws Exception {
        String token = door.refused("/account/tokens", 200, "label", "Old", "present", "waymark-demo")
                .select("pre code")
                .text();
        jdbc.sql("update api_token set expires_at = now() - interval '1 second' where officer = ?")
                .param(OFFICER)
                .update();
        assertThat(withToken(HttpMethod.GET, token).getStatus()).isEqualTo(401);
    }

    @Test
    void aTokenNeedsAName() {
        for (String none : new String[] {"", "<script>", "x".repeat(61)}) {
            var page = door.refused("/account/tokens", 422, "label", none, "present", "waymark-demo");
            assertThat(page.select("#label").attr("aria-describedby")).isEqualTo("label-error");
        }
        assertThat(door.post("/account/tokens/not-a-token/revoke").getStatus()).isEqualTo(404);
    }

    private MockHttpServletResponse withToken(HttpMethod method, String token) throws Exception {
        return mvc.perform(
                        MockMvcRequestBuilders.request(method, "/api/v1/me").header("Authorization", "Bearer " + token))
                .andReturn()
                .getResponse();
    }

    private String hash() {
        return jdbc.sql("select password_hash from officer where id = ?")
                .param(OFFICER)
                .query(String.class)
                .single();
    }
}
