package org.waymark.book.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.waymark.support.WaymarkTest;

/** Scenario 7: thirty people are found in one raid, and one of them may have recruited the others. */
@WaymarkTest
class RaidOfThirtyTest {

    @Autowired
    ApplicationContext context;

    @Test
    void eachIsHeardAloneAndWhoMayHaveRecruitedIsKeptApartAndHelped() {
        JsonNode raid = Raid.of(context, 30, "18-plus");
        List<String> codes = Raid.codes(raid);
        assertThat(new HashSet<>(codes)).as("each has a case of their own").hasSize(30);
        HerCase victim = HerCase.of(context, codes.get(0));
        HerCase recruiter = HerCase.of(context, codes.get(29));

        Raid.suspects(victim, raid, recruiter);
        assertThat(victim.as("coordinator").get(Raid.incident(raid)).json().get("items"))
                .as("who coordinates sees that they were found together, and whom to keep apart")
                .hasSize(30)
                .filteredOn(one -> one.get("suspected").asBoolean())
                .extracting(one -> one.get("code").asText())
                .containsExactly(recruiter.code().value());

        Passages.presumed(
                heardAlone(victim, "exploitativeConditions=s-hours,m-pay", "destinationCoercion=s-documents,s-debt"));
        notNow(heardAlone(recruiter));
        assertThat(victim.fileFor("social.north"))
                .doesNotContain(recruiter.code().value());
        assertThat(recruiter.fileFor("social.north"))
                .doesNotContain(victim.code().value());
        assertThat(victim.as("social.north").get(Raid.incident(raid)).status()).isEqualTo(404);

        Passages.asksForBed(recruiter);
        String house = recruiter.receiverOf("shelter");
        Passages.housed(recruiter);
        Passages.asksForBed(victim);
        assertThat(victim.receiverOf("shelter"))
                .as("not where the one is whom she may fear")
                .isNotEqualTo(house);
        Passages.begun(Passages.wants(recruiter, "health"), "health");
    }

    private static HerCase heardAlone(HerCase one, String... interview) {
        return Passages.adult(Passages.safeToTalk("police.north", one)
                        .by("police.north", "Explain rights and ask consent", "consentP4=granted", "givenBy=self"))
                .by("police.north", "Hold the screening interview", interview);
    }

    /** Nobody says “not a victim”: for now there is no ground, and all services are offered. */
    private static void notNow(HerCase one) {
        one.by("social.north", "Assign the lead case manager", "leadIs=me")
                .by("police.north", "Propose the decision", "proposedStatus=not-now")
                .by("social.north", "Confirm or disagree", "confirmation=agree")
                .by("social.north", "Tell the survivor", "wantsElsewhere=none");
        assertThat(one.waiting()).contains("Write the need card", "Choose the service with the survivor");
    }
}
