package org.waymark.casework;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.waymark.directory.Role;
import org.waymark.directory.Viewer;
import org.waymark.shared.AgencyKey;
import org.waymark.shared.OfficerId;

class ConsentAnswersTest {

    private static final Instant NOW = Instant.parse("2026-11-24T08:00:00Z");
    private static final Viewer OFFICER = new Viewer(
            new OfficerId("police.north"),
            new AgencyKey("ctu-north"),
            "CTU",
            null,
            Set.of(),
            Set.of(),
            Set.of(Role.OFFICER));

    private static List<Consent> said(@Nullable String service, String json) throws Exception {
        Map<String, JsonNode> answers = new HashMap<>();
        new ObjectMapper()
                .readTree(json)
                .fields()
                .forEachRemaining(field -> answers.put(field.getKey(), field.getValue()));
        return ConsentAnswers.in(answers, service, OFFICER, NOW);
    }

    @Test
    void readsEachPurposeByItself() throws Exception {
        var consents = said(null, """
                {"consentP1": "granted", "consentP4": "refused", "consentP12": "undecided", "method": "written",
                 "language": "spa", "givenBy": "guardian", "consent": "granted", "safePhone": "granted"}
                """);
        assertThat(consents)
                .extracting(Consent::purpose, Consent::status, Consent::recipient)
                .containsExactly(
                        org.assertj.core.api.Assertions.tuple(Purpose.P1, Consent.Status.GRANTED, "ctu-north"),
                        org.assertj.core.api.Assertions.tuple(Purpose.P4, Consent.Status.REFUSED, "le-ctu-supervisor"),
                        org.assertj.core.api.Assertions.tuple(Purpose.P12, Consent.Status.UNDECIDED, "statistics"));
        assertThat(consents).allSatisfy(consent -> {
            assertThat(consent.method()).isEqualTo("written");
            assertThat(consent.language()).isEqualTo("spa");
            assertThat(consent.givenBy()).isEqualTo("guardian");
            assertThat(consent.recordedBy()).isEqualTo(OFFICER.id());
        });
    }

    @Test
    void takesWhoeverDoesNotAnswerAsNotAgreed() throws Exception {
        assertThat(said(null, "{\"consentP1\": \"declined\"}"))
                .extracting(Consent::status)
                .containsExactly(Consent.Status.UNDECIDED);
    }

    @Test
    void givesAReferralToTheServiceChosenInTheForm() throws Exception {
        assertThat(said(
                        "health",
                        "{\"service\": \"shelter\", \"consentP2\": \"granted\", \"packetBlocks\": [\"B1\", \"B2\"]}"))
                .singleElement()
                .satisfies(consent -> {
                    assertThat(consent.recipient()).isEqualTo("shelter");
                    assertThat(consent.blocks()).containsExactlyInAnyOrder("B1", "B2");
                    assertThat(consent.expiresAt()).isEqualTo(NOW.plus(Duration.ofDays(90)));
                });
    }

    @Test
    void givesItToTheServiceOfTheRunOtherwise() throws Exception {
        assertThat(said("health", "{\"consentP2\": \"granted\"}"))
                .extracting(Consent::recipient)
                .containsExactly("health");
    }

    @Test
    void sharesNoBlockThatWasNotNamed() throws Exception {
        assertThat(said("health", "{\"consentP2\": \"granted\"}").get(0).blocks())
                .isEmpty();
    }

    @Test
    void runsOut() throws Exception {
        Consent consent = said("health", "{\"consentP2\": \"granted\"}").get(0);
        assertThat(consent.standing(NOW.plus(Duration.ofDays(89)))).isEqualTo("granted");
        assertThat(consent.standing(NOW.plus(Duration.ofDays(90)))).isEqualTo("expired");
        assertThat(consent.holds(NOW.plus(Duration.ofDays(90)))).isFalse();
    }

    @Test
    void doesNotLetARefusalRunOut() throws Exception {
        Consent consent = said("health", "{\"consentP2\": \"refused\"}").get(0);
        assertThat(consent.standing(NOW.plus(Duration.ofDays(900)))).isEqualTo("refused");
    }
}
