package org.waymark.book.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Date;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.waymark.support.WaymarkTest;

/** Scenario 8: in the eleventh month she goes home abroad, while the trial runs and her claim is not filed yet. */
@WaymarkTest
class GoneAbroadTest {

    private static final ZoneId HERE = ZoneId.of("America/Port_of_Spain");

    @Autowired
    ApplicationContext context;

    private final LocalDate injury = LocalDate.now(HERE).minusMonths(11);

    @Test
    void neitherTrialNorClaimIsLost() {
        HerCase her = Passages.recovered(Passages.presumed(Passages.heard(context)))
                .by(
                        "social.north",
                        "Ask what she has decided",
                        "cooperation=cooperate",
                        "consentP3=granted",
                        "givenBy=self");
        givesStatement(her);
        her.by(
                "ngo.north",
                "Explain the claims and ask which she wants",
                "wantsInjuries=yes",
                "injuryDate=" + injury,
                "wantsCivil=no",
                "wantsRestitution=no");
        Instant last = injury.plusDays(365).atStartOfDay(HERE).toInstant();
        assertThat((Date) her.fact("injuries-claim", "claimEndsAt"))
                .as("a year from the injury, not from today")
                .isEqualTo(Date.from(last));
        assertThat(her.dueOf("ngo.north", "File the criminal-injuries claim")).isBeforeOrEqualTo(last);
        her.timePasses("injuries-claim", "eleven-months-gone")
                .by("ngo.north", "Look at what the claim still needs", "claimMissing=contact");

        her.happens("social.north", "leaves-country");
        preparesToGo(her);
        goes(her);
        assertThat(her.waiting())
                .as("her trial and her claim go on without her being there")
                .contains("Record what has happened in the proceedings", "File the criminal-injuries claim");
        her.by("ngo.north", "File the criminal-injuries claim", "claimState=filed")
                .by("ngo.north", "Record that the board has the whole file");
        her.by("police.north", "Record what has happened in the proceedings", "courtEvent=hearing")
                .by("social.north", "Tell her of the hearing", "courtToldHow=safe-phone", "justiceWish=goes-on");
        assertThat(her.waiting()).contains("Record the decision of the board");
        for (int month : new int[] {1, 3, 6, 12}) {
            her.timePasses("return-follow-up", "month-comes").by("ngo.north", "Ask how she is", "followUp=well");
        }
        assertThat(her.passed()).endsWith("year-over", "year-over-end", "returned", "returned-end", "return-over");
    }

    private static void givesStatement(HerCase her) {
        her.by("police.north", "Check the team against the officials she named", "teamTies=none")
                .by("ngo.north", "Advise her before any statement", "offenceScreen=none", "justiceWish=goes-on")
                .by("victim.support", "Assess what she needs in court", "justiceWish=goes-on")
                .by(
                        "victim.support",
                        "Ask whether and how she wants to be heard",
                        "consentP3=granted",
                        "consentP8=refused")
                .by("police.north", "Take her statement, in writing", "sessionEnd=finished");
    }

    private static void preparesToGo(HerCase her) {
        her.by("ngo.north", "Talk about going and staying", "returnWish=go-on")
                .timePasses("return-counselling", "time-to-think")
                .by("ngo.north", "Talk again, and ask her consent", "consentP11=granted")
                .by("ngo.north", "Assess the risk of return", "protectionClaim=no")
                .by("social.north", "Sign what the risk means", "returnDecision=conditions")
                .by(
                        "ngo.north",
                        "Plan for pending proceedings and claims",
                        "pendingMatters=trial,injuries-claim",
                        "remotePlan=video,payment")
                .by("social.north", "Sign what the partner is told", "packetSigned=sign")
                .by("ngo.north", "Ask a partner there to receive her", "partnerAnswer=accepts")
                .by("ngo.north", "Ask about the consulate", "consentP10=refused")
                .by("immigration", "Issue a travel letter")
                .by("social.north", "Plan her life there with her")
                .by("health.north", "Ask whether she wants a check before the journey", "consentP5=refused");
    }

    private static void goes(HerCase her) {
        her.by("supervisor.social", "Decide with her: go or stay", "consentP11=granted", "goDecision=go")
                .by("ngo.north", "See her off", "boarding=boarded")
                .by("ngo.north", "Confirm that she has arrived", "arrival=met");
    }
}
