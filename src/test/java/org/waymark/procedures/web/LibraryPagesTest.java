package org.waymark.procedures.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.waymark.engine.Book;
import org.waymark.engine.Step;
import org.waymark.procedures.Editions;
import org.waymark.shared.SopKey;
import org.waymark.support.ApiDoor;
import org.waymark.support.PageDoor;
import org.waymark.support.WaymarkTest;

@WaymarkTest
class LibraryPagesTest {

    @Autowired
    MockMvc mvc;

    @Autowired
    Book book;

    @Autowired
    Editions editions;

    PageDoor door;

    @BeforeEach
    void anyoneWhoIsSignedIn() {
        door = PageDoor.of(mvc, "author");
    }

    @Test
    void listsTheProceduresInForce() {
        Document page = door.open("/procedures");
        assertThat(page.select(".work h3 a").eachAttr("href"))
                .as("whatever is no part of another")
                .hasSizeLessThan(21)
                .contains("/procedures/survivor-case", "/procedures/identification-screening");
        assertThat(page.select(".work li a").eachAttr("href"))
                .containsExactlyInAnyOrderElementsOf(editions.inForce().stream()
                        .map(sop -> "/procedures/" + sop.key())
                        .toList());
        assertThat(page.select(".foot").text()).contains("edition");
    }

    @Test
    void beginsWithTheSixteenInTheOrderOfTheirNumbers() {
        for (PageDoor reader : List.of(door, door.inSpanish())) {
            List<String> numbers =
                    reader.open("/procedures").select(".work h3 .code").eachText();
            assertThat(numbers.subList(0, 16))
                    .containsExactlyElementsOf(java.util.stream.IntStream.range(0, 16)
                            .mapToObj("SOP-%02d"::formatted)
                            .toList());
            assertThat(numbers).hasSameSizeAs(reader.open("/procedures").select(".work h3"));
        }
    }

    @Test
    void aPartLeadsBackAndItsProcedureLeadsToIt() {
        Document part = door.open("/procedures/grounds-decision");
        assertThat(part.select("h1 + .meta a").attr("href")).isEqualTo("/procedures/identification-screening");
        assertThat(part.select("section:has(h2:contains(What calls it)) a").eachAttr("href"))
                .containsExactly("/procedures/identification-screening");
        Document whole = door.open("/procedures/identification-screening");
        assertThat(whole.select("section:has(h2:contains(Its parts)) a").eachAttr("href"))
                .startsWith("/procedures/rights-and-interview", "/procedures/grounds-decision")
                .contains("/procedures/conclusive-decision");
        assertThat(whole.select("figure.diagram svg a").eachAttr("href")).contains("/procedures/grounds-decision");
    }

    @Test
    void aPartThatIsFoundBringsItsProcedureAlong() {
        Document page = door.open("/procedures?q=screening-interview");
        assertThat(page.select(".work .parts a").eachAttr("href")).containsExactly("/procedures/rights-and-interview");
        assertThat(page.select(".work h3 .code").eachText()).containsExactly("SOP-01");
    }

    @Test
    void saysOfEachClockWhenItWarnsAndWhatHappensWhenItPasses() {
        assertThat(door.open("/procedures/identification-screening")
                        .select("#step-record-contact")
                        .text())
                .contains("30 minutes, 12 minutes left", "When it passes: The supervisor is called at once.");
        assertThat(door.inSpanish()
                        .open("/procedures/identification-screening")
                        .select("#step-record-contact")
                        .text())
                .contains("faltan 30 minutos, 12 minutos", "Si vence: Se llama de inmediato a la supervisión.");
    }

    @Test
    void findsAProcedureByAStepAFormOrAClock() {
        for (String word : new String[] {"interpreter", "screening-interview", "c06"}) {
            assertThat(door.open("/procedures?q=" + word).select(".work h3 a").eachAttr("href"))
                    .as(word)
                    .containsAnyOf("/procedures/identification-screening", "/procedures/rights-and-interview")
                    .doesNotContain("/procedures/interagency-referral");
        }
        assertThat(door.open("/procedures?q=nothing-speaks-of-this").select("article.empty"))
                .hasSize(1);
    }

    @Test
    void showsEveryStepInTheDiagramAndInTheTable() {
        for (Editions.SopInForce sop : editions.inForce()) {
            Document page = door.open("/procedures/" + sop.key());
            String table = page.select("table").first().text();
            for (Step step : book.sop(sop.edition(), sop.key()).orElseThrow().steps()) {
                assertThat(table)
                        .contains(
                                step.name(java.util.Locale.ENGLISH), step.form().value());
                assertThat(page.getElementById("step-" + step.id())).isNotNull();
            }
            assertThat(page.select("figure.diagram svg[role][aria-label]")).hasSize(1);
        }
    }

    @Test
    void speaksSpanish() {
        assertThat(door.inSpanish()
                        .open("/procedures/identification-screening")
                        .select("h1")
                        .text())
                .isEqualTo("Identificación y primera entrevista");
    }

    @Test
    void decisionsSpeakSpanishToo() {
        for (String procedure : List.of("rights-and-interview", "interagency-referral")) {
            List<String> english = said(door, procedure);
            assertThat(english).hasSizeGreaterThan(40).contains("What it means", "any", "Counts as a child");
            assertThat(said(door.inSpanish(), procedure)).doesNotContainAnyElementsOf(english);
        }
        assertThat(said(door.inSpanish(), "rights-and-interview"))
                .contains("Qué sugieren los indicadores", "Grupo de edad", "18 años o más", "Persona adulta.", "sí");
    }

    /** What the tables of decisions say in words; “no” is the same in both languages, and so is a number compared. */
    private static List<String> said(PageDoor door, String procedure) {
        return door.open("/procedures/" + procedure).select("main section:has(caption)").stream()
                .flatMap(section -> section.select("caption, th, td, .hint").stream())
                .map(cell -> cell.text().strip())
                .filter(text -> !text.equals("no") && !text.matches("[>=\\d ]+"))
                .toList();
    }

    @Test
    void whatIsNotInTheBookIsNotFound() {
        door.open("/procedures/no-such-procedure", 404);
        door.open("/procedures/survivor-case/versions/4711", 404);
        door.open("/procedures/survivor-case/versions/x", 404);
    }

    @Test
    void theApiGivesTheSameWithTheFormsThatStartACase() {
        JsonNode items =
                ApiDoor.of(mvc, "ngo.north").get("/api/v1/procedures").json().path("items");
        assertThat(items.findValuesAsText("key"))
                .containsAll(editions.inForce().stream()
                        .map(sop -> sop.key().value())
                        .toList());
        JsonNode spine = java.util.stream.StreamSupport.stream(items.spliterator(), false)
                .filter(item -> item.path("key").asText().equals("survivor-case"))
                .findFirst()
                .orElseThrow();
        var inForce = editions.inForce().stream()
                .filter(sop -> sop.key().equals(new SopKey("survivor-case")))
                .findFirst()
                .orElseThrow();
        assertThat(spine.path("version").asInt()).isEqualTo(inForce.version());
        assertThat(spine.path("edition").asInt()).isEqualTo(inForce.edition().number());
        assertThat(spine.path("startsCase").asBoolean()).isTrue();
        assertThat(spine.path("form").path("components").size()).isPositive();
        assertThat(spine.path("name").asText()).isEqualTo("Survivor case");
    }
}
