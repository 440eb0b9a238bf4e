package org.waymark.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.MockMvc;
import org.waymark.support.ApiDoor;
import org.waymark.support.ApiDoor.Answer;
import org.waymark.support.WaymarkTest;

@WaymarkTest
class ProblemsTest {

    @Autowired
    MockMvc mvc;

    @Test
    void aWrongMethodIsNamedWithTheRightOnes() {
        Answer answer = ApiDoor.of(mvc, "ngo.north").call(HttpMethod.DELETE, "/api/v1/me");
        assertThat(answer.status()).isEqualTo(405);
        assertThat(answer.problem()).isEqualTo("method-not-allowed");
        assertThat(answer.response().getHeader("Allow")).contains("GET");
    }

    @Test
    void aProblemSpeaksTheCallersLanguage() throws Exception {
        var answer = mvc.perform(get("/api/v1/nowhere")
                        .with(httpBasic("ngo.north", "waymark-demo"))
                        .header("Accept-Language", "es-MX,es;q=0.9"))
                .andReturn()
                .getResponse();
        assertThat(answer.getContentAsString(java.nio.charset.StandardCharsets.UTF_8))
                .contains("No encontrado");
    }

    @Test
    void aWrongPasswordIsToldAsAProblem() throws Exception {
        var answer = mvc.perform(get("/api/v1/me").with(httpBasic("victim.support", "guess")))
                .andReturn()
                .getResponse();
        assertThat(answer.getStatus()).isEqualTo(401);
        assertThat(answer.getContentAsString()).contains("sign-in-needed");
    }

    @Test
    void aTokenThatDoesNotHoldSignsNobodyIn() throws Exception {
        for (String header : new String[] {"Bearer wm_guess", "Bearer ", "Bearer", "Basic !!!", "Nonsense"}) {
            var answer = mvc.perform(get("/api/v1/me").header("Authorization", header))
                    .andReturn()
                    .getResponse();
            assertThat(answer.getStatus()).as(header).isEqualTo(401);
            assertThat(answer.getContentType()).as(header).startsWith("application/problem+json");
        }
    }

    @Test
    void anUnsafeCallByCookieNeedsItsToken() throws Exception {
        var without = mvc.perform(post("/api/v1/me").with(user("ngo.north")))
                .andReturn()
                .getResponse();
        assertThat(without.getStatus()).isEqualTo(403);
        assertThat(without.getContentAsString()).contains("form-expired");
        var with = mvc.perform(post("/api/v1/me").with(user("ngo.north")).with(csrf()))
                .andReturn()
                .getResponse();
        assertThat(with.getStatus()).isEqualTo(405);
    }

    @Test
    void aCallWithItsOwnProofNeedsNoTokenOfAForm() {
        assertThat(ApiDoor.of(mvc, "ngo.north").post("/api/v1/me", "{}").status())
                .isEqualTo(405);
    }

    @Test
    void noSessionIsMadeForACall() throws Exception {
        var answer = mvc.perform(get("/api/v1/me").with(httpBasic("ngo.north", "waymark-demo")))
                .andReturn();
        assertThat(answer.getResponse().getStatus()).isEqualTo(200);
        assertThat(answer.getResponse().getCookie("waymark")).isNull();
    }

    @Test
    void theDescriptionHoldsTheCallsAndHowANoLooks() {
        Answer answer = ApiDoor.of(mvc, "ngo.north").get("/v3/api-docs");
        assertThat(answer.status()).isEqualTo(200);
        var api = answer.json();
        assertThat(api.path("paths").fieldNames())
                .toIterable()
                .contains("/api/v1/me")
                .allMatch(p -> p.startsWith("/api/v1/"));
        assertThat(api.at("/components/securitySchemes").fieldNames())
                .toIterable()
                .contains("token", "password");
        assertThat(api.at("/components/schemas/Problem/properties").fieldNames())
                .toIterable()
                .contains("type", "errors");
        assertThat(api.at("/paths/~1api~1v1~1me/get/responses/404/content/application~1problem+json/schema/$ref")
                        .asText())
                .isEqualTo("#/components/schemas/Problem");
        assertThat(api.at("/paths/~1api~1v1~1me/get/parameters").isMissingNode())
                .isTrue();
    }
}
