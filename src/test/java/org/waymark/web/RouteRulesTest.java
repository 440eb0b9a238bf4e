package org.waymark.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.waymark.ledger.FactKind;
import org.waymark.ledger.FactQuery;
import org.waymark.ledger.Facts;
import org.waymark.ledger.RecordedFact;
import org.waymark.shared.CaseCode;
import org.waymark.shared.OfficerId;
import org.waymark.support.ApiDoor;
import org.waymark.support.PageDoor;
import org.waymark.support.WaymarkTest;

@WaymarkTest
class RouteRulesTest {

    private static final CaseCode CASE = CaseCode.random("TT", new Random(20_26));

    @Autowired
    MockMvc mvc;

    @Autowired
    Facts facts;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/login",
                "/session-ended",
                "/look/waymark.css",
                "/look/icons.svg",
                "/webjars/picocss__pico/css/pico.min.css",
                "/webjars/htmx.org/dist/htmx.min.js",
                "/actuator/health",
                "/actuator/health/liveness",
                "/actuator/health/readiness",
                "/audit/log/checkpoint",
                "/audit/log/key"
            })
    void anyoneMayCome(String path) throws Exception {
        assertThat(answer(path, null).getStatus()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/worklist",
                "/tasks/1",
                "/cases",
                "/cases/TT-00000",
                "/account",
                "/audit",
                "/admin/officers",
                "/nowhere",
                "/swagger-ui.html",
                "/swagger-ui/index.html",
                "/login/other",
                "/look",
                "/error/x"
            })
    void peopleWhoAreNotSignedInAreLedToTheDoor(String path) throws Exception {
        MockHttpServletResponse answer = answer(path, null);
        assertThat(answer.getStatus()).isEqualTo(302);
        assertThat(answer.getRedirectedUrl()).isEqualTo("/login");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/me",
                "/api/v1/nowhere",
                "/api/v1/audit/events",
                "/audit/log/tile/0/0",
                "/v3/api-docs",
                "/actuator/metrics",
                "/actuator"
            })
    void programsThatAreNotSignedInAreTold(String path) throws Exception {
        MockHttpServletResponse answer = answer(path, null);
        assertThat(answer.getStatus()).isEqualTo(401);
        assertThat(answer.getContentType()).startsWith("application/problem+json");
        assertThat(answer.getContentAsString()).contains("urn:waymark:problem:sign-in-needed");
        assertThat(answer.getHeaders("WWW-Authenticate")).anyMatch(challenge -> challenge.startsWith("Bearer"));
    }

    @ParameterizedTest
    @CsvSource({
        "/audit, ngo.north",
        "/audit/cases/TT-00000, coordinator",
        "/audit/events, author",
        "/audit/performance, admin",
        "/admin/officers, auditor",
        "/admin/system, supervisor.social"
    })
    void theWrongRoleFindsNothing(String path, String officer) {
        var forbidden = PageDoor.of(mvc, officer).open(path, 404);
        var absent = PageDoor.of(mvc, officer).open("/nowhere-at-all", 404);
        assertThat(forbidden.select("main").html())
                .isEqualTo(absent.select("main").html());
    }

    @ParameterizedTest
    @CsvSource({
        "/api/v1/audit/events, ngo.north",
        "/api/v1/audit/events, admin",
        "/audit/log/tile/0/000, ngo.north",
        "/api/v1/nowhere, auditor",
        "/actuator/metrics, auditor",
        "/actuator/nowhere, admin"
    })
    void theWrongRoleAndTheWrongAddressAreTheSameProblem(String path, String officer) {
        var answer = ApiDoor.of(mvc, officer).get(path);
        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.problem()).isEqualTo("not-found");
    }

    @Test
    void aDeniedAddressThatNamesACaseIsInTheLog() {
        PageDoor.of(mvc, "social.north").open("/audit/cases/" + CASE, 404);
        PageDoor.of(mvc, "social.north").open("/audit/cases/Marisol", 404);
        List<RecordedFact> denied = facts.find(
                new FactQuery(null, new OfficerId("social.north"), FactKind.READ_DENIED, null, null), 0, 100);
        assertThat(denied).filteredOn(one -> CASE.equals(one.fact().caseCode())).hasSize(1);
        assertThat(denied).noneMatch(one -> one.toString().contains("Marisol"));
    }

    @Test
    void theAdministratorReadsMetricsAndNobodyElse() {
        assertThat(ApiDoor.of(mvc, "admin").get("/actuator/metrics").status()).isEqualTo(200);
        assertThat(ApiDoor.of(mvc, "coordinator").get("/actuator/metrics").status())
                .isEqualTo(404);
    }

    @Test
    void healthTellsStrangersNoDetails() throws Exception {
        assertThat(answer("/actuator/health", null).getContentAsString()).doesNotContain("components", "PostgreSQL");
    }

    @Test
    void oneCannotLookRoundTheCorner() throws Exception {
        assertThat(answer("/look/../account", null).getStatus()).isIn(302, 400, 404);
        assertThat(answer("/look/%2e%2e/account", null).getStatus()).isIn(302, 400, 404);
        assertThat(answer("/audit;x=y/cases", null).getStatus()).isIn(302, 400);
    }

    @Test
    void anOfficerWhoIsUnknownIsNotSignedIn() throws Exception {
        assertThat(answer("/account", "nobody.knows").getStatus()).isEqualTo(302);
        assertThat(answer("/account", "not a key").getStatus()).isEqualTo(302);
    }

    private MockHttpServletResponse answer(String path, String officer) throws Exception {
        var request = get(java.net.URI.create(path)).header("Accept", "text/html,*/*");
        if (officer != null) {
            request.with(user(officer));
        }
        return mvc.perform(request).andReturn().getResponse();
    }
}
