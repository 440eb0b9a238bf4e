package org.waymark.casework;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.MockMvc;
import org.waymark.support.ApiDoor;
import org.waymark.support.CaseWalk;
import org.waymark.support.PageDoor;
import org.waymark.support.Stories;
import org.waymark.support.WaymarkTest;

/** A child's yes to a step is not taken by the rules for adults, on the running program. */
@WaymarkTest
class YesOfAChildTest {

    private static final String CHOOSE = "Choose the service with the survivor";

    @Autowired
    MockMvc mvc;

    @Autowired
    JdbcTemplate jdbc;

    /** She was taken for an adult, and a service is due; then her age came out. */
    private CaseWalk turnsOutToBe(String band) {
        CaseWalk walk = Stories.told(mvc, Map.of());
        var said = ApiDoor.of(mvc, "social.north")
                .post(
                        "/api/v1/cases/" + walk.code() + "/events",
                        "{\"event\": \"age\", \"ageBand\": \"" + band + "\"}");
        assertThat(said.status()).as(said.text()).isEqualTo(200);
        return walk;
    }

    private static CaseWalk withAGuardian(CaseWalk walk, String band) {
        return walk.step(
                "social.north",
                "Treat her as a child",
                Map.of(
                        "ageBand", band,
                        "ageCertainty", "certain",
                        "guardian", "present",
                        "guardianSuspected", "no"));
    }

    private static ApiDoor.Answer choose(CaseWalk walk, Map<String, String> more) {
        return walk.complete(
                "social.north", walk.task("social.north", CHOOSE), Stories.both(Stories.wish("health"), more));
    }

    private static List<String> fields(ApiDoor.Answer answer) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(422);
        return answer.json().get("errors").findValuesAsText("field");
    }

    private List<String> givers(CaseWalk walk) {
        return jdbc.queryForList(
                "select given_by || ' ' || status || ' ' || assent_child from consent where case_code = ?"
                        + " and purpose = 'P2' and recipient = 'health'",
                String.class,
                walk.code().value());
    }

    @Test
    void isRefusedAtFifteenWhenItIsAnsweredAsForAnAdult() {
        CaseWalk walk = turnsOutToBe("15-17");
        ApiDoor.Answer refused = choose(walk, Map.of());
        assertThat(fields(refused)).containsExactly("givenBy", "assentChild");
        assertThat(refused.text()).contains("She may be under 18").contains("only an authority or a court");
        assertThat(givers(walk)).as("nothing is stored").isEmpty();
        assertThat(fields(choose(walk, Map.of("givenBy", "self", "assentChild", "yes"))))
                .containsExactly("givenBy");
        assertThat(choose(walk, Map.of("givenBy", "authority", "assentChild", "yes"))
                        .status())
                .isEqualTo(200);
        assertThat(givers(walk)).containsExactly("authority granted true");
    }

    @Test
    void isRefusedOnThePageInBothLanguagesAndWhatWasAnsweredIsKept() {
        CaseWalk walk = turnsOutToBe("15-17");
        String path = "/tasks/" + walk.task("social.north", CHOOSE);
        PageDoor english = PageDoor.of(mvc, "social.north");
        english.submit(path + "/claim");
        String[] said = {
            "service",
            "health",
            "urgency",
            "priority",
            "consentP2",
            "granted",
            "legalTrigger",
            "none",
            "imminentDanger",
            "no"
        };
        var page = english.refused(path + "/completion", 422, said);
        assertThat(page.text()).contains("say who answered");
        assertThat(page.select("input[name=consentP2][value=granted]").hasAttr("checked"))
                .isTrue();
        assertThat(english.inSpanish().refused(path + "/completion", 422, said).text())
                .contains("indique quién respondió");
    }

    @Test
    void isHerOwnAtFifteenOnceSheHasAGuardianButSomebodySaysSo() {
        CaseWalk walk = withAGuardian(turnsOutToBe("15-17"), "15-17");
        assertThat(fields(choose(walk, Map.of()))).containsExactly("givenBy");
        assertThat(choose(walk, Map.of("givenBy", "self")).status()).isEqualTo(200);
        assertThat(givers(walk)).containsExactly("self granted false");
    }

    @Test
    void isTheGuardiansAtTwelveAndNeedsTheChildToo() {
        CaseWalk walk = withAGuardian(turnsOutToBe("12-14"), "12-14");
        assertThat(fields(choose(walk, Map.of("givenBy", "guardian", "assentChild", "no"))))
                .containsExactly("assentChild");
        assertThat(choose(walk, Map.of("givenBy", "guardian", "assentChild", "yes"))
                        .status())
                .isEqualTo(200);
        assertThat(givers(walk)).containsExactly("guardian granted true");
        PageDoor reader = PageDoor.of(mvc, "social.north");
        String entry = reader.open("/cases/" + walk.code() + "/consents")
                .select("th a:containsOwn(Referral)")
                .attr("href");
        assertThat(reader.open(entry).text())
                .contains("Her parent, guardian or another adult she trusts; The child agrees too");
    }

    @Test
    void asAnAdultIsOverTheMomentHerAgeIsTold() {
        CaseWalk adult = Stories.told(mvc, Map.of());
        assertThat(standing(adult)).contains("P1 self", "P4 self", "P13 self");
        assertThat(standing(turnsOutToBe("15-17"))).as("before any other step").isEmpty();
    }

    @Test
    void ofAGuardianIsOverTheMomentTheRecordSaysThatSheOrHeIsSuspected() {
        CaseWalk walk = withAGuardian(turnsOutToBe("12-14"), "12-14");
        choose(walk, Map.of("givenBy", "guardian", "assentChild", "yes"));
        assertThat(standing(walk)).contains("P2 guardian");
        ApiDoor officer = ApiDoor.of(mvc, "social.north");
        String block = "/api/v1/cases/" + walk.code() + "/record/B8";
        var sheet = officer.get(block).json();
        ObjectNode values = sheet.get("values").deepCopy();
        var wish = values.objectNode()
                .put("version", sheet.get("version").asText())
                .put("reason", "wrong-entry");
        wish.set("values", values.put("guardianSuspected", "yes"));
        var kept = officer.put(block, wish.toString());
        assertThat(kept.status()).as(kept.text()).isEqualTo(200);
        assertThat(standing(walk)).doesNotContain("P2 guardian");
    }

    private List<String> standing(CaseWalk walk) {
        return jdbc.queryForList(
                "select purpose || ' ' || given_by from consent one where case_code = ? and status = 'granted'"
                        + " and not exists (select 1 from consent later where later.case_code = one.case_code"
                        + " and later.purpose = one.purpose and later.recipient = one.recipient"
                        + " and later.position > one.position)",
                String.class,
                walk.code().value());
    }

    @Test
    void doesNotHoldUpAStepWhileALifeIsInDangerButIsNotDecidedYet() {
        CaseWalk walk = turnsOutToBe("15-17");
        var danger =
                Map.of("service", "health", "consentP2", "granted", "imminentDanger", "yes", "legalTrigger", "none");
        assertThat(walk.complete("social.north", walk.task("social.north", CHOOSE), danger)
                        .status())
                .isEqualTo(200);
        assertThat(givers(walk)).containsExactly("self undecided false");
    }

    @Test
    void aNoIsHersAtAnyAge() {
        CaseWalk walk = turnsOutToBe("12-14");
        var no = Map.of("service", "health", "consentP2", "refused", "imminentDanger", "no", "legalTrigger", "none");
        assertThat(walk.complete("social.north", walk.task("social.north", CHOOSE), no)
                        .status())
                .isEqualTo(200);
        assertThat(givers(walk)).containsExactly("self refused false");
    }
}
