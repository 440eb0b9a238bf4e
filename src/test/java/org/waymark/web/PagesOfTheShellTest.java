package org.waymark.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.util.List;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.waymark.support.PageDoor;
import org.waymark.support.WaymarkTest;

@WaymarkTest
class PagesOfTheShellTest {

    /** Ours by a hash, those of libraries by their version. */
    private static final String NAMED_BY_CONTENT = "/look/\\w+-[0-9a-f]{32}\\.(css|js|svg)|/webjars/[^/]+/[0-9.]+/.+";

    @Autowired
    MockMvc mvc;

    @Test
    void everyAnswerCarriesTheStrictPolicy() throws Exception {
        for (String path : List.of("/login", "/look/waymark.css", "/nowhere", "/api/v1/me", "/actuator/health")) {
            MockHttpServletResponse answer = mvc.perform(get(path)).andReturn().getResponse();
            assertThat(answer.getHeader("Content-Security-Policy"))
                    .as(path)
                    .isEqualTo("default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
                            + " connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'");
            assertThat(answer.getHeader("X-Content-Type-Options")).as(path).isEqualTo("nosniff");
            assertThat(answer.getHeader("Referrer-Policy")).as(path).isEqualTo("no-referrer");
            assertThat(answer.getHeader("Permissions-Policy")).as(path).contains("camera=()");
        }
    }

    @Test
    void assetsAreNamedByTheirContentAndKeptForAYearWhilePagesAreNotKept() throws Exception {
        var door = PageDoor.of(mvc, "ngo.north");
        assertThat(door.fetch("/account").getHeader("Cache-Control")).isEqualTo("no-store");
        Document page = door.open("/account");
        List<String> assets =
                page.select("link[rel=stylesheet], link[rel=icon]").eachAttr("href");
        assets.addAll(page.select("script").eachAttr("src"));
        assertThat(assets).hasSize(5).allMatch(name -> name.matches(NAMED_BY_CONTENT));
        for (String asset : assets) {
            MockHttpServletResponse answer = mvc.perform(get(asset)).andReturn().getResponse();
            assertThat(answer.getStatus()).as(asset).isEqualTo(200);
            assertThat(answer.getHeader("Cache-Control")).as(asset).contains("max-age=31536000");
            assertThat(answer.getCookies()).as(asset).isEmpty();
        }
        assertThat(page.select("use").eachAttr("href"))
                .allMatch(icon -> icon.matches("/look/icons-[0-9a-f]{32}\\.svg#.+"));
    }

    @Test
    void alsoARefusalBeforeTheDispatcherNamesAssetsByContent() {
        var page = PageDoor.of(mvc, "ngo.north").open("/audit", 404);
        assertThat(page.select("link[rel=stylesheet]").eachAttr("href"))
                .allMatch(name -> name.matches(NAMED_BY_CONTENT));
    }

    @ParameterizedTest
    @CsvSource({"ngo.north", "supervisor.social", "coordinator", "author", "approver", "auditor", "admin"})
    void everyoneHasAnAccountPageInBothLanguagesAndAtMostFourRooms(String officer) {
        var page = PageDoor.of(mvc, officer).open("/account");
        assertThat(page.select("nav.rooms li").size()).isLessThanOrEqualTo(4);
        var spanish = PageDoor.of(mvc, officer).inSpanish().open("/account");
        assertThat(spanish.select("h1").text()).isEqualTo("Su cuenta");
        assertThat(spanish.select("footer").text()).contains("Hora de Port of Spain (UTC\u22124)");
    }

    @Test
    void theLanguageLinksKeepTheAddress() {
        var page = PageDoor.of(mvc, "ngo.north").open("/account?a=1&lang=en&b=x y");
        assertThat(page.select("nav.langs a[hreflang=es]").attr("href"))
                .startsWith("/account?")
                .contains("a=1", "b=x%20y", "lang=es")
                .doesNotContain("lang=en");
    }

    @Test
    void aLanguageThatIsNotSpokenChangesNothing() {
        assertThat(PageDoor.of(mvc, "ngo.north")
                        .open("/account?lang=%22%3E%3Cb%3E")
                        .title())
                .startsWith("Your account");
    }

    @Test
    void thePageOfALostSessionSaysThatTheDraftIsKept() {
        assertThat(PageDoor.unknown(mvc).open("/session-ended").text()).contains("Your last draft is kept");
        PageDoor.unknown(mvc).inSpanish().open("/session-ended");
    }
}
