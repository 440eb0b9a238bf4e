package org.waymark.worklist.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.waymark.support.ApiDoor;
import org.waymark.support.PageDoor;
import org.waymark.support.WaymarkTest;

@WaymarkTest
class WorklistPagesTest {

    @Autowired
    MockMvc mvc;

    PageDoor north;
    PageDoor supervisor;
    PageDoor ngo;
    String code;
    String contact;
    String lead;

    @BeforeEach
    void openACase() {
        north = PageDoor.of(mvc, "social.north");
        supervisor = PageDoor.of(mvc, "supervisor.social");
        ngo = PageDoor.of(mvc, "ngo.north");
        JsonNode opened = ApiDoor.of(mvc, "ngo.north")
                .post(
                        "/api/v1/cases",
                        "{\"procedure\": \"survivor-case\", \"area\": \"north\", \"values\": {\"channel\": \"walk-in\","
                                + " \"ageBand\": \"18-plus\", \"firstLanguage\": \"spa\", \"interpreterNeeded\": \"no\"}}")
                .json();
        code = opened.path("code").asText();
        contact = task("ngo.north", "Record the contact");
        lead = task("social.north", "Assign the lead case manager");
    }

    private String task(String officer, String name) {
        for (JsonNode item : ApiDoor.of(mvc, officer)
                .get("/api/v1/tasks?scope=available&case=" + code)
                .json()
                .path("items")) {
            if (item.path("name").asText().equals(name)) {
                return item.path("id").asText();
            }
        }
        throw new AssertionError(name + " is not available to " + officer);
    }

    @Test
    void anAvailableTaskIsTakenFromTheListAndThenStandsFirst() {
        Document list = north.open("/worklist?scope=available&case=" + code);
        assertThat(list.select("ol.work h3").text()).isEqualTo("Assign the lead case manager");
        assertThat(list.select("article.empty")).isEmpty();
        String action = list.select("ol.work form").attr("action");
        assertThat(north.submit(action)).isEqualTo("/tasks/" + lead);

        Document mine = north.open("/worklist?case=" + code);
        assertThat(mine.select("ol.work h3 a").attr("href")).isEqualTo("/tasks/" + lead);
        assertThat(mine.select("nav.tabs a[aria-current=page]").text()).startsWith("Mine (");
        assertThat(north.open("/worklist").select("article.next h2")).hasSize(1);
    }

    @Test
    void aTaskThatIsNobodysShowsWhatToDoAndNothingOfTheCase() {
        Document page = north.open("/tasks/" + lead);
        assertThat(page.select("h1").text()).isEqualTo("Assign the lead case manager");
        assertThat(page.select("aside").text()).contains("Every case has one person who answers for it", "Clock C02");
        assertThat(page.select("main form button").text()).isEqualTo("Take this task");
        assertThat(page.select("[name=leadIs]")).isEmpty();
    }

    @Test
    void aTakenTaskShowsTheFormAndCompletesIntoTheNext() {
        ngo.submit("/tasks/" + contact + "/claim");
        Document page = ngo.open("/tasks/" + contact);
        assertThat(page.select("[name=channel][value=walk-in]").hasAttr("checked"))
                .isTrue();
        assertThat(page.select(".origin")).isNotEmpty();
        assertThat(page.select("ol.steps [aria-current=step]").text()).isEqualTo("Record the contact");

        assertThat(ngo.submit("/tasks/" + contact + "/completion", contact())).isEqualTo("/worklist");
        String next = task("ngo.north", "Check that it is safe to talk");
        ngo.submit("/tasks/" + next + "/claim");
        assertThat(ngo.open("/tasks/" + next).select("section .hint").text())
                .startsWith("Step 2 in “Identification and screening”. Done before: Record the contact.");
    }

    @Test
    void whatIsAtFaultIsNamedAndWhatWasTypedIsKept() {
        ngo.submit("/tasks/" + contact + "/claim");
        Document page =
                ngo.refused("/tasks/" + contact + "/completion", 422, "notes", "typed before", "placeArea", "north");
        assertThat(page.title()).startsWith("Error: ");
        assertThat(page.select(".note[role=alert] li")).isNotEmpty();
        assertThat(page.select("[name=notes]").text()).isEqualTo("typed before");
        assertThat(page.select("[name=placeArea][value=north]").hasAttr("checked"))
                .isTrue();
    }

    @Test
    void aDraftIsKeptAndShownAgain() {
        ngo.submit("/tasks/" + contact + "/claim");
        assertThat(ngo.submit("/tasks/" + contact + "/draft", "notes", "half a sentence"))
                .isEqualTo("/tasks/" + contact);
        assertThat(ngo.open("/tasks/" + contact).select("[name=notes]").text()).isEqualTo("half a sentence");
        assertThat(ngo.open("/worklist").select("main").text()).contains("Draft saved");
    }

    @Test
    void theFormIsShownAsItStandsAndNothingIsCheckedYet() {
        north.submit("/tasks/" + lead + "/claim");
        Document page = north.refused("/tasks/" + lead + "/form", 200, "leadIs", "colleague");
        assertThat(page.select("[name=leadIs][value=colleague]").hasAttr("checked"))
                .isTrue();
        assertThat(page.select("[name=leadOfficer]:not([type=hidden])")).hasSize(1);
        assertThat(page.select(".wrong")).isEmpty();
    }

    @Test
    void whoComesSecondIsToldWhoWasFirstAndKeepsEveryWord() {
        north.submit("/tasks/" + lead + "/completion", leadIsMe());
        Document page = supervisor.refused(
                "/tasks/" + lead + "/completion", 409, "leadIs", "colleague", "leadOfficer", "typed in vain");
        assertThat(page.select("h1").text()).startsWith("social.north completed this task at ");
        assertThat(page.select("dl.facts").text()).contains("typed in vain");
        assertThat(page.select("main").text()).contains("Nothing that you typed is lost");
    }

    @Test
    void whoseTaskAnotherHasKeepsEveryWordToo() {
        north.submit("/tasks/" + lead + "/claim");
        Document page = supervisor.refused("/tasks/" + lead + "/draft", 409, "leadOfficer", "typed in vain");
        assertThat(page.select("h1").text()).isEqualTo("social.north has taken this task");
        assertThat(page.select("dl.facts").text()).contains("typed in vain");
    }

    @Test
    void absentAndForbiddenTasksLookAlike() {
        String forbidden = PageDoor.of(mvc, "health.north")
                .open("/tasks/" + lead, 404)
                .select("main")
                .html();
        String absent = PageDoor.of(mvc, "health.north")
                .open("/tasks/00000000-0000-1000-8000-000000000000", 404)
                .select("main")
                .html();
        String none = PageDoor.of(mvc, "health.north")
                .open("/tasks/nothing", 404)
                .select("main")
                .html();
        assertThat(forbidden).isEqualTo(absent).isEqualTo(none);
    }

    @Test
    void whoCompletedATaskMayComeBackToItsAddress() {
        north.submit("/tasks/" + lead + "/completion", leadIsMe());
        assertThat(north.open("/tasks/" + lead, 409).select("h1").text()).startsWith("You completed this task at ");
    }

    @Test
    void thePagesSpeakSpanish() {
        Document list = north.inSpanish().open("/worklist?scope=available&case=" + code);
        assertThat(list.select("h1").text()).isEqualTo("Sus tareas");
        assertThat(list.select("ol.work h3").text()).isEqualTo("Asignar a la persona responsable");
        assertThat(north.inSpanish()
                        .open("/tasks/" + lead)
                        .select("main form button")
                        .text())
                .isEqualTo("Tomar esta tarea");
    }

    @Test
    void aFilterThatCannotMatchFindsNothing() {
        assertThat(north.open("/worklist?scope=available&case=Maria")
                        .select("article.empty h2")
                        .text())
                .isEqualTo("No task fits");
        assertThat(north.open("/worklist?scope=available&procedure=another").select("ol.work"))
                .isEmpty();
    }

    @Test
    void theTeamPageIsForThoseWhoAnswerForIt() {
        Document team = supervisor.open("/team");
        assertThat(team.select("h1").text()).isEqualTo("What is late: Social services");
        assertThat(team.select("dl.figure dd")).hasSize(4);
        north.open("/team", 404);
        supervisor.submit("/tasks/" + lead + "/assignment", "officer", "social.north");
        assertThat(north.open("/worklist?case=" + code).select("ol.work h3")).hasSize(1);
    }

    static String[] leadIsMe() {
        return new String[] {
            "leadIs", "me", "leadChecks", "not-law-enforcement", "leadChecks", "no-conflict", "leadChecks", "has-room"
        };
    }

    static String[] contact() {
        return new String[] {
            "channel", "walk-in", "contactSource", "herself", "occurredAt", "2026-11-20T08:00", "placeArea", "north",
            "personPresent", "yes", "firstLanguage", "spa", "interpreterNeeded", "no", "ageBand", "18-plus"
        };
    }
}
