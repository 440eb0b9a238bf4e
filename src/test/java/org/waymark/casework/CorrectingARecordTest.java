package org.waymark.casework;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.test.web.servlet.MockMvc;
import org.waymark.ledger.FactKind;
import org.waymark.ledger.FactQuery;
import org.waymark.ledger.Facts;
import org.waymark.support.ApiDoor;
import org.waymark.support.CaseWalk;
import org.waymark.support.PageDoor;
import org.waymark.support.Stories;
import org.waymark.support.WaymarkTest;
import org.waymark.support.WholeDatabase;

/** A record in which police.north wrote down her account and notes of the first contact were taken by ngo.north. */
@WaymarkTest
class CorrectingARecordTest {

    @Autowired
    MockMvc mvc;

    @Autowired
    Facts facts;

    @Autowired
    Environment environment;

    private CaseWalk walk;
    private String page;

    @BeforeEach
    void aRecord() {
        walk = Stories.safeToTalk(mvc, Map.of("notes", "MARKED-OLD-NOTE"));
        walk.step("social.north", "Assign the lead case manager");
        page = "/cases/" + walk.code() + "/record/intake";
    }

    private PageDoor as(String officer) {
        return PageDoor.of(mvc, officer);
    }

    /** The form as the browser would send it back, with some answers replaced. */
    private static String[] sent(Document form, Map<String, String> others) {
        var fields = new java.util.ArrayList<String>();
        form.select("main form [name]:not([name=_csrf])").forEach(control -> {
            String name = control.attr("name");
            boolean ticked =
                    control.hasAttr("checked") || !List.of("radio", "checkbox").contains(control.attr("type"));
            if (ticked && !others.containsKey(name)) {
                String value = control.tagName().equals("select")
                        ? control.select("option[selected]").val()
                        : control.tagName().equals("textarea") ? control.text() : control.val();
                fields.addAll(List.of(name, value));
            }
        });
        others.forEach((name, value) -> fields.addAll(List.of(name, value)));
        return fields.toArray(new String[0]);
    }

    @Test
    void keepsTheOldAnswerAsTheHistory() throws Exception {
        Document form = as("ngo.north").open(page);
        assertThat(form.select("textarea[name=notes]").text()).isEqualTo("MARKED-OLD-NOTE");
        as("ngo.north").refused(page, 422, sent(form, Map.of("notes", "MARKED-NEW-NOTE", "reason", "")));
        Document cleared = as("ngo.north").refused(page, 422, sent(form, Map.of("notes", "", "reason", "wrong-entry")));
        assertThat(cleared.select("[role=alert]").text()).contains("Only an erasure takes an answer away");
        as("ngo.north").submit(page, sent(form, Map.of("notes", "MARKED-NEW-NOTE", "reason", "wrong-entry")));
        Document after = as("ngo.north").open(page);
        assertThat(after.select("textarea[name=notes]").text()).isEqualTo("MARKED-NEW-NOTE");
        assertThat(after.select("ol.timeline").text()).contains("MARKED-OLD-NOTE", "ngo.north", "Written down wrongly");
        assertThat(facts.find(FactQuery.ofCase(walk.code()), 0, 500))
                .filteredOn(one -> one.fact().kind() == FactKind.RECORD_CORRECTED)
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.fact().details()).containsEntry("block", "intake");
                    assertThat(one.fact().commitments()).hasSize(1);
                });
        assertThat(new WholeDatabase(environment).placesOf("MARKED-NEW-NOTE")).isEmpty();
    }

    @Test
    void meetsWhoeverWasFirstWithBothValues() {
        Document one = as("ngo.north").open(page);
        Document two = as("social.north").open(page);
        as("ngo.north").submit(page, sent(one, Map.of("notes", "MARKED-FIRST", "reason", "wrong-entry")));
        Document conflict = as("social.north")
                .refused(page, 409, sent(two, Map.of("notes", "MARKED-SECOND", "reason", "she-corrected")));
        assertThat(conflict.select("[role=alert] td").eachText()).containsExactly("MARKED-FIRST", "MARKED-SECOND");
        assertThat(conflict.select("textarea[name=notes]").text()).as("kept").isEqualTo("MARKED-SECOND");
        assertThat(as("ngo.north").open(page).select("textarea[name=notes]").text())
                .as("not overwritten")
                .isEqualTo("MARKED-FIRST");
        as("social.north").submit(page, sent(conflict, Map.of()));
        assertThat(as("social.north").open(page).select("textarea[name=notes]").text())
                .isEqualTo("MARKED-SECOND");
        assertThat(as("ngo.north").open(page).text())
                .as("what counted once is not shown as what counts")
                .doesNotContain("MARKED");
    }

    @Test
    void isCorrectedByProgramsUnderTheVersionTheyRead() {
        String path = "/api/v1" + page;
        var read = ApiDoor.of(mvc, "ngo.north").get(path).json();
        ObjectNode values = (ObjectNode) read.get("values");
        values.put("notes", "MARKED-BY-PROGRAM");
        String body = "{\"version\":\"%s\",\"reason\":\"translation\",\"values\":%s}"
                .formatted(read.get("version").asText(), values);
        var kept = ApiDoor.of(mvc, "ngo.north").put(path, body);
        assertThat(kept.status()).as(kept.text()).isEqualTo(200);
        assertThat(kept.json().get("changed").asInt()).isEqualTo(1);
        var stale = ApiDoor.of(mvc, "ngo.north").put(path, body.replace("MARKED-BY-PROGRAM", "MARKED-STALE"));
        assertThat(stale.status()).isEqualTo(409);
        assertThat(stale.problem()).isEqualTo("record-changed");
        assertThat(ApiDoor.of(mvc, "ngo.north").get(path).text())
                .contains("MARKED-BY-PROGRAM")
                .doesNotContain("MARKED-STALE");
    }

    @Test
    void isCorrectedByThoseWhoReadItAndWriteIt() {
        as("health.south").open(page, 404);
        as("ngo.north").open("/cases/" + walk.code() + "/record/B1", 404);
        as("ngo.north").open("/cases/" + walk.code() + "/record/nothing", 404);
        Document needs = as("social.north").open("/cases/" + walk.code() + "/record/S2");
        assertThat(needs.select("main form")).as("changed by steps alone").isEmpty();
        assertThat(as("social.north").inSpanish().open(page).text()).contains("Corregir el expediente");
    }
}
