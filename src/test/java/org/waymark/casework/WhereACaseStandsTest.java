package org.waymark.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.waymark.support.CaseWalk;
import org.waymark.support.PageDoor;
import org.waymark.support.Stories;
import org.waymark.support.WaymarkTest;

/** A case in which health care and a shelter are due. */
@WaymarkTest
class WhereACaseStandsTest {

    @Autowired
    MockMvc mvc;

    private CaseWalk walk;

    @BeforeEach
    void offered() {
        walk = Stories.told(mvc, Map.of());
    }

    private Document page(String officer) {
        return PageDoor.of(mvc, officer).open("/cases/" + walk.code());
    }

    @Test
    void isMarkedOnTheDiagramAndToldInWords() throws Exception {
        Document page = page("social.north");
        Element spine = page.select("section[aria-labelledby=stands] img").last();
        assertThat(spine.attr("src"))
                .startsWith("/procedures/survivor-case/editions/1/picture?")
                .contains("at=refer-health")
                .doesNotContain("at=make-plan");
        assertThat(spine.attr("src"))
                .as("ids of steps alone")
                .doesNotContain(walk.code().value());
        assertThat(page.select("section[aria-labelledby=stands]").text())
                .contains("Interagency referral", "Choose the service with the survivor");
        MockHttpServletResponse picture = PageDoor.of(mvc, "social.north").fetch(spine.attr("src"));
        assertThat(picture.getContentType()).startsWith("image/svg+xml");
        assertThat(picture.getContentAsString()).contains("class=\"here\"", "<style>");
        assertThat(picture.getHeader("Content-Security-Policy")).contains("default-src 'none'");
        page.select("nav.tabs a[href^=#]")
                .forEach(
                        link -> assertThat(page.getElementById(link.attr("href").substring(1)))
                                .as(link.attr("href"))
                                .isNotNull());
    }

    @Test
    void isNotToldToThoseWhoNeedNotKnow() {
        String seen =
                page("ngo.north").select("section[aria-labelledby=stands]").text();
        assertThat(seen).contains("Survivor case", "No step is open there that you may know");
        assertThat(page("ngo.north")
                        .select("section[aria-labelledby=stands] img")
                        .attr("src"))
                .doesNotContain("at=");
        assertThat(seen).doesNotContain("Interagency referral");
    }

    @Test
    void markNothingThatIsNotInTheProcedure() throws Exception {
        MockHttpServletResponse picture = PageDoor.of(mvc, "ngo.north")
                .fetch("/procedures/survivor-case/editions/1/picture?at=%3Cscript%3E&at=assign-lead");
        assertThat(picture.getContentAsString()).doesNotContain("<script>").contains("here");
        PageDoor.of(mvc, "ngo.north").open("/procedures/survivor-case/editions/4711/picture", 404);
    }
}
