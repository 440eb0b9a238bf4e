package org.waymark.book;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Date;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.waymark.support.ApiDoor;
import org.waymark.support.PageDoor;
import org.waymark.support.WaymarkTest;

/** Two of the scenarios that the book must stand (domain rules, section 15): the eighth and the fourteenth. */
@WaymarkTest
class JusticeScenariosTest {

    private static final String LEAD = "social.north";
    private static final String COURT = "le-prosecutor@public-prosecutions";

    @Autowired
    ApplicationContext context;

    @Autowired
    MockMvc mvc;

    @Autowired
    JdbcClient jdbc;

    @Test
    void sheGoesAbroadInTheEleventhMonthAndNeitherTrialNorClaimIsLost() {
        LocalDate injury = LocalDate.now(ZoneId.of("America/Port_of_Spain")).minusMonths(11);
        Walk walk = CriminalJusticeStories.heard(Program.in(context))
                .answer(
                        "explain-claims",
                        "wantsInjuries=yes",
                        "injuryDate=" + injury,
                        "wantsCivil=no",
                        "wantsRestitution=no");
        assertThat((Date) walk.fact("injuries-claim", "claimEndsAt"))
                .as("a year from the injury, not from today")
                .isEqualTo(Date.from(injury.plusDays(365)
                        .atStartOfDay(ZoneId.of("America/Port_of_Spain"))
                        .toInstant()));
        walk.timePasses("injuries-claim", "eleven-months-gone").answer("look-at-open-claim", "claimMissing=contact");

        VoluntaryReturnStories.weighed(walk.also("voluntary-return", "subjectChild=false"));
        walk.answer("plan-pending-case", "pendingMatters=trial,injuries-claim", "remotePlan=video,payment");
        VoluntaryReturnStories.arrived(VoluntaryReturnStories.preparedAbroad(walk));

        assertThat(walk.waiting())
                .as("her trial and her claim go on")
                .contains("record-court-event", "file-injuries-claim");
        walk.answer("file-injuries-claim", "claimState=filed").answer("record-acknowledgement");
        walk.answer("record-court-event", "courtEvent=hearing").answer("tell-court-event", "justiceWish=goes-on");
        assertThat(walk.waiting()).contains("ask-special-measures", "record-board-decision");
        VoluntaryReturnStories.wellForAYear(walk);
        assertThat(walk.milestones()).endsWith("year-over", "year-over-end", "returned", "returned-end");
    }

    @Test
    void aCourtGetsOfTheHealthFileWhatItsOrderNamesAndSheIsTold() {
        Walk walk = Walk.begin(Program.in(context), "court-order", "subjectChild=false")
                .answer("assign-lead", "leadIs=me")
                .also("justice-safeguards", "subjectChild=false")
                .answer("consider-protection", "protectionWay=apply")
                .answer("examine-for-protection", "treatmentNeeded=antenatal", "fitForProgramme=with-care");
        walk.answer("log-order", "orderKind=court-order", "orderFrom=court")
                .answer("review-order", "orderBinds=binds", "orderNames=health")
                .answer("tell-her-of-order", "orderWish=contest")
                .answer("contest-order", "orderStands=narrowed");
        assertThat(walk.fact("court-order", "disclosure")).isEqualTo("allow-order");

        String order = asked(walk);
        assertThat(sentOf(walk)).as("nothing has left yet").isEmpty();
        PageDoor officer = PageDoor.of(mvc, "protection.officer");
        var page = officer.open("/disclosures/orders/" + order);
        String named =
                page.select("label:contains(What must go with her) input").attr("value");
        officer.submit("/disclosures/orders/" + order, "outcome", "verify", "answer", named);
        walk.answer("send-under-order", "orderSent=sent", "orderScope=health");

        var read = ApiDoor.of(mvc, "prosecutor").get("/api/v1/disclosures/" + order);
        assertThat(read.text()).contains("treatmentNeeded").doesNotContain("fitForProgramme");
        assertThat(walk.waiting()).contains("tell-her-what-left");
        walk.answer("tell-her-what-left", "leftToldWhat=what,to-whom");
        assertThat(walk.milestones()).endsWith("answered", "answered-end");
    }

    private String asked(Walk walk) {
        PageDoor lead = PageDoor.of(mvc, LEAD);
        String path = "/cases/" + walk.code() + "/disclosures";
        var shown = lead.refused(path + "/preview", 200, form(""));
        lead.submit(path, form(shown.select("input[name=digest]").attr("value")));
        return jdbc.sql("select id::text from disclosure_order where case_code = ?")
                .param(walk.code().value())
                .query(String.class)
                .single();
    }

    private List<String> sentOf(Walk walk) {
        return jdbc.sql("select id::text from disclosure where case_code = ?")
                .param(walk.code().value())
                .query(String.class)
                .list();
    }

    private static String[] form(String digest) {
        return new String[] {
            "to",
            COURT,
            "basis",
            "court-order",
            "ground",
            "legal-obligation",
            "reason",
            "As the judge ordered",
            "digest",
            digest
        };
    }
}
