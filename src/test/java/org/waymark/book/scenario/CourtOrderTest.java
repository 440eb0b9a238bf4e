package org.waymark.book.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.waymark.ledger.FactKind;
import org.waymark.support.PageDoor;
import org.waymark.support.WaymarkTest;

/** Scenario 14: a court orders her health file. */
@WaymarkTest
class CourtOrderTest {

    private static final String[] ORDERED = {
        "to",
        "le-prosecutor@public-prosecutions",
        "basis",
        "court-order",
        "ground",
        "legal-obligation",
        "reason",
        "As the judge ordered"
    };

    @Autowired
    ApplicationContext context;

    @Test
    void theCourtGetsWhatItsOrderNamesAndSheIsTold() {
        HerCase her = Passages.presumed(Passages.heard(context));
        Passages.begun(Passages.wants(her, "health"), "health");
        isTreated(her);

        her.happens("protection.officer", "court-order")
                .by("protection.officer", "Log what has arrived", "orderKind=court-order", "orderFrom=court")
                .by(
                        "protection.officer",
                        "Review in law whether it binds",
                        "orderBinds=binds",
                        "orderNames=health",
                        "mayTellHer=yes")
                .by("social.north", "Tell her that a court asks", "orderWish=contest")
                .by("ngo.north", "Ask the court to narrow or lift it", "orderStands=narrowed");
        assertThat(her.log(FactKind.DATA_DISCLOSED))
                .as("nothing leaves before two people have looked at it")
                .noneMatch(fact -> "court-order".equals(fact.details().get("ground")));
        assertThat(her.as("prosecutor").get("/api/v1/cases/" + her.code()).status())
                .as("the file itself is not opened")
                .isEqualTo(404);

        String packet = sent(her);
        her.by("protection.officer", "Send what the order names", "orderSent=sent", "orderScope=health");
        String read = her.as("prosecutor").get("/api/v1/disclosures/" + packet).text();
        assertThat(read)
                .as("what the order names of her health, and neither her name nor what she told")
                .contains("antenatal")
                .doesNotContain("suicidality", "MARKED", "Rosa");
        assertThat(her.as("police.north").get("/api/v1/disclosures/" + packet).status())
                .as("it is for the court alone")
                .isEqualTo(404);
        her.by("social.north", "Tell her what left, or that nothing did", "leftToldWhat=what,to-whom");
        assertThat(her.passed()).endsWith("answered", "answered-end", "order-answered");
    }

    private static void isTreated(HerCase her) {
        her.by("health.north", "Look for what threatens her life", "lifeThreats=none", "decisionAbility=able")
                .by(
                        "health.north",
                        "Ask her consent to each part",
                        "examinerSuits=yes",
                        "consentP5=granted",
                        "consentP6=refused",
                        "consentP7=refused")
                .by(
                        "health.north",
                        "Note when and what it was",
                        "contact=none",
                        "exposureNote=MARKED-TOLD-TO-THE-CLINIC")
                .by(
                        "health.north",
                        "Go through the offers with her",
                        "careTreatment=no",
                        "careMental=yes",
                        "careSrh=yes")
                .by("health.north", "Support her and make a plan", "suicidality=ideation")
                .by("health.north", "See to sexual and reproductive health", "antenatal=booked")
                .by("health.north", "Write the summary for the case manager", "healthOutcome=completed");
    }

    /** The lead asks, with what the order says; the protection officer reads it and names each answer that leaves. */
    private String sent(HerCase her) {
        MockMvc mvc = context.getBean(MockMvc.class);
        PageDoor lead = PageDoor.of(mvc, "social.north");
        String path = "/cases/" + her.code() + "/disclosures";
        var shown = lead.refused(path + "/preview", 200, with("digest", ""));
        lead.submit(path, with("digest", shown.select("input[name=digest]").attr("value")));
        String order = id("disclosure_order", her);
        PageDoor officer = PageDoor.of(mvc, "protection.officer");
        var page = officer.open("/disclosures/orders/" + order);
        String named = page.select("label:contains(Antenatal) input").attr("value");
        officer.submit("/disclosures/orders/" + order, "outcome", "verify", "answer", named);
        return order;
    }

    private String id(String table, HerCase her) {
        return context.getBean(JdbcClient.class)
                .sql("select id::text from " + table + " where case_code = ?")
                .param(her.code().value())
                .query(String.class)
                .single();
    }

    private static String[] with(String key, String value) {
        return Stream.concat(Arrays.stream(ORDERED), Stream.of(key, value)).toArray(String[]::new);
    }
}
