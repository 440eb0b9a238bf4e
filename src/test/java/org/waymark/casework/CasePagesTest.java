package org.waymark.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.MockMvc;
import org.waymark.shared.CaseCode;
import org.waymark.support.PageDoor;
import org.waymark.support.WaymarkTest;

@WaymarkTest
class CasePagesTest {

    @Autowired
    ApplicationContext context;

    @Autowired
    MockMvc mvc;

    private CaseWalk walk;

    @BeforeEach
    void walk() {
        walk = new CaseWalk(context);
    }

    private PageDoor as(String officer) {
        return PageDoor.of(mvc, officer);
    }

    private CaseCode offered() {
        CaseCode code = walk.toReferrals();
        walk.answer(code, "choose-service", "social.north", CaseWalk.service("shelter", "granted"));
        return code;
    }

    @Test
    void openACase() {
        Document page = as("ngo.north").open("/cases/new");
        assertThat(page.select("input[name=procedure]").attr("value")).isEqualTo("survivor-case");
        assertThat(page.select("select#area option").eachAttr("value")).containsExactly("", "north", "south", "tobago");
        String target = as("ngo.north")
                .submit(
                        "/cases",
                        "procedure",
                        "survivor-case",
                        "area",
                        "north",
                        "channel",
                        "walk-in",
                        "ageBand",
                        "18-plus",
                        "firstLanguage",
                        "spa",
                        "interpreterNeeded",
                        "no");
        assertThat(target).matches("/cases/TT-[0-9A-Z]{5}");
        assertThat(as("ngo.north").open(target).select("h1").text()).contains(target.substring("/cases/".length()));
    }

    @Test
    void keepWhatWasTypedWhenSomethingIsMissing() {
        Document page = as("ngo.north")
                .refused(
                        "/cases",
                        422,
                        "procedure",
                        "survivor-case",
                        "area",
                        "",
                        "channel",
                        "hotline",
                        "ageBand",
                        "unknown");
        assertThat(page.title()).startsWith("Error: ");
        assertThat(page.select("[role=alert] a").eachAttr("href"))
                .contains("#area")
                .hasSize(3);
        assertThat(page.select("input[name=channel][value=hotline]").hasAttr("checked"))
                .isTrue();
        assertThat(page.select("select#area").attr("aria-invalid")).isEqualTo("true");
        for (String target : page.select("[role=alert] a").eachAttr("href")) {
            assertThat(page.getElementById(target.substring(1))).as(target).isNotNull();
        }
    }

    @Test
    void openNothingForAProcedureThatIsNotThere() {
        as("ngo.north").open("/cases/new?procedure=interagency-referral", 404);
        as("ngo.north").refused("/cases", 404, "procedure", "Maria", "area", "north");
        as("auditor").open("/cases/new", 404);
    }

    @Test
    void speakSpanish() {
        CaseCode code = offered();
        for (String path :
                new String[] {"/cases", "/cases/new", "/cases/" + code, "/referrals", "/referrals?tab=sent"}) {
            Document page = as("social.north").inSpanish().open(path);
            assertThat(page.text()).as(path).doesNotContain("The record", "Care team", "What has happened");
        }
    }

    @Test
    void findACaseByItsWholeCodeOnly() {
        CaseCode code = walk.open();
        assertThat(as("ngo.north").submit("/cases/search", "q", code.value().toLowerCase(Locale.ROOT)))
                .isEqualTo("/cases/" + code);
        Document page = as("ngo.north").refused("/cases/search", 422, "q", "Maria");
        assertThat(page.select("#q").attr("aria-invalid")).isEqualTo("true");
        assertThat(page.html()).as("it may be a name").doesNotContain("Maria");
    }

    @Test
    void tellWhereACaseStandsToThoseWhoWorkOnIt() {
        CaseCode code = offered();
        Document page = as("social.north").open("/cases/" + code);
        assertThat(page.select("section[aria-labelledby=open] .sector").eachAttr("data-sector"))
                .contains("social-services");
        assertThat(page.select("section[aria-labelledby=record]").text()).contains("MARKED-NAME", "Clinical (B5)");
        assertThat(page.select("section[aria-labelledby=consent] tbody tr")).hasSizeGreaterThan(2);
        assertThat(page.select("aside").text()).contains("social.north", "Shelter One (demo)", "Offered");
        assertThat(page.select("ol.timeline").text()).contains("completed “Choose the service");
    }

    @Test
    void sealWhatAReaderMayNotRead() {
        CaseCode code = offered();
        String seen = as("police.north").open("/cases/" + code).text();
        assertThat(seen).contains("Risk and safety (B4)").doesNotContain("MARKED-WORDS");
    }

    @Test
    void letTheSenderTakeAReferralBack() {
        CaseCode code = offered();
        Document page = as("social.north").open("/cases/" + code);
        String action = page.select("aside form").attr("action");
        assertThat(action).startsWith("/referrals/");
        assertThat(as("ngo.north").open("/cases/" + code).select("aside form")).isEmpty();
        assertThat(as("social.north").submit(action)).isEqualTo("/cases/" + code);
        assertThat(as("social.north").open("/cases/" + code).select("aside").text())
                .contains("Taken back");
        assertThat(as("social.north").post(action).getStatus()).isEqualTo(409);
    }

    @Test
    void listAReferralToThoseWhoAreAsked() {
        CaseCode code = offered();
        Document asked = as("shelter.one").open("/referrals");
        assertThat(asked.select("li:contains(" + code + ") h3 a").attr("href")).startsWith("/tasks/");
        assertThat(asked.select("li:contains(" + code + ") a.code"))
                .as("not hers yet")
                .isEmpty();
        assertThat(as("social.north").open("/referrals?tab=sent").text()).contains(code.value());
        assertThat(as("health.south").open("/referrals").text()).doesNotContain(code.value());
    }
}
