package org.waymark.casework;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.waymark.ledger.FactKind;
import org.waymark.ledger.FactQuery;
import org.waymark.ledger.Facts;
import org.waymark.shared.CaseCode;
import org.waymark.support.ApiDoor;
import org.waymark.support.PageDoor;
import org.waymark.support.Stories;
import org.waymark.support.WaymarkTest;

/** Two cases that ngo.north opened, one of which social.north leads. */
@WaymarkTest
class LinkedCasesTest {

    @Autowired
    MockMvc mvc;

    @Autowired
    Facts facts;

    private CaseCode hers;
    private CaseCode other;
    private String page;

    @BeforeEach
    void twoCases() {
        hers = Stories.reported(mvc)
                .step("social.north", "Assign the lead case manager")
                .code();
        other = Stories.reported(mvc).code();
        page = "/cases/" + hers + "/links";
    }

    private PageDoor as(String officer) {
        return PageDoor.of(mvc, officer);
    }

    private List<String> links(String officer, CaseCode code) {
        JsonNode read = ApiDoor.of(mvc, officer).get("/api/v1/cases/" + code).json();
        var told = new java.util.ArrayList<String>();
        read.get("links")
                .forEach(one ->
                        told.add(one.get("how").asText() + " " + one.get("case").asText()));
        return told;
    }

    @Test
    void areLinkedByWhoeverSeesBoth() {
        as("ngo.north").submit(page, "other", other.value(), "kind", "dependant");
        assertThat(links("ngo.north", hers)).containsExactly("dependant " + other);
        assertThat(links("ngo.north", other)).containsExactly("depends-on " + hers);
        for (CaseCode code : List.of(hers, other)) {
            assertThat(facts.find(FactQuery.ofCase(code), 0, 500))
                    .filteredOn(one -> one.fact().kind() == FactKind.CASE_LINKED)
                    .hasSize(1);
        }
        as("ngo.north").refused(page, 422, "other", other.value(), "kind", "dependant");
        Document shown = as("ngo.north").open(page);
        as("ngo.north").submit(shown.select("form[action$=/end]").attr("action"));
        assertThat(links("ngo.north", hers)).isEmpty();
    }

    @Test
    void showOnlyToThoseWhoMaySeeBoth() {
        as("ngo.north").submit(page, "other", other.value(), "kind", "family");
        assertThat(links("social.north", hers)).isEmpty();
        assertThat(as("social.north").open("/cases/" + hers).text()).doesNotContain(other.value());
        assertThat(ApiDoor.of(mvc, "social.north")
                        .get("/api/v1/cases/" + hers + "/timeline?limit=200")
                        .text())
                .doesNotContain(other.value());
        assertThat(as("ngo.north").open("/cases/" + hers).text()).contains(other.value());
    }

    @Test
    void areRefusedAlikeWhereTheOtherCannotBeSeenAndWhereItIsNotThere() {
        String absent = CaseCode.random("TT", new java.util.Random()).value();
        String forbidden = as("social.north")
                .refused(page, 422, "other", other.value(), "kind", "family")
                .text();
        assertThat(forbidden.replace(other.value(), absent))
                .isEqualTo(as("social.north")
                        .refused(page, 422, "other", absent, "kind", "family")
                        .text());
        assertThat(as("health.south")
                        .post(page, "other", other.value(), "kind", "family")
                        .getStatus())
                .isEqualTo(404);
    }

    @Test
    void ofOneIncidentShowToInvestigatorsAndTheCoordinatorAlone() {
        as("ngo.north").refused(page, 422, "other", other.value(), "kind", "same-incident");
        as("coordinator").submit(page, "other", other.value(), "kind", "same-incident");
        assertThat(links("coordinator", hers)).containsExactly("same-incident " + other);
        assertThat(links("ngo.north", hers)).as("sees both, not the link").isEmpty();
    }

    @Test
    void growByACaseForHerChild() {
        Document form = as("ngo.north").open("/cases/new?relativeOf=" + hers + "&kind=dependant");
        assertThat(form.select("input[name=relativeOf]").val()).isEqualTo(hers.value());
        String[] child = {
            "procedure",
            "survivor-case",
            "relativeOf",
            hers.value(),
            "kind",
            "dependant",
            "channel",
            "walk-in",
            "ageBand",
            "6-11",
            "firstLanguage",
            "spa",
            "interpreterNeeded",
            "no",
            "area",
            ""
        };
        Document again = as("ngo.north").refused("/cases", 422, child);
        assertThat(again.select("input[name=relativeOf]").val()).isEqualTo(hers.value());
        child[child.length - 1] = "north";
        String opened = as("ngo.north").submit("/cases", child);
        assertThat(links("ngo.north", hers)).containsExactly("dependant " + opened.substring("/cases/".length()));
        child[3] = CaseCode.random("TT", new java.util.Random()).value();
        as("ngo.north").refused("/cases", 404, child);
        assertThat(as("ngo.north").inSpanish().open(page).text()).contains("Depende de ella");
    }
}
