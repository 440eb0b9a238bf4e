package org.waymark.book;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** D2: how great the danger is, row by row, and what is done with what nobody knows. */
class RiskRulesTest {

    private static final Map<String, Object> CALM = Map.of(
            "dangerImminent", "no",
            "activeThreat", "none",
            "placeKnown", "no",
            "selfHarm", "none",
            "urgentMedicalNeed", "no",
            "subjectChild", false,
            "stillControlled", "no",
            "officialInvolved", "no");

    private static Map<String, Object> but(Object... pairs) {
        var said = new HashMap<>(CALM);
        for (int i = 0; i < pairs.length; i += 2) {
            said.put((String) pairs[i], pairs[i + 1]);
        }
        return said;
    }

    @Test
    void advisesTheHighestLevelThatAnyAnswerCallsFor() {
        var d2 = Decision.in("risk");
        assertThat(d2.answer(but("dangerImminent", "yes"))).isEqualTo("critical");
        assertThat(d2.answer(but("selfHarm", "attempt"))).isEqualTo("critical");
        assertThat(d2.answer(but("urgentMedicalNeed", "yes"))).isEqualTo("critical");
        assertThat(d2.answer(but("activeThreat", "direct", "placeKnown", "yes")))
                .isEqualTo("critical");
        assertThat(d2.answer(but("activeThreat", "direct"))).isEqualTo("high");
        assertThat(d2.answer(but("subjectChild", true))).isEqualTo("high");
        assertThat(d2.answer(but("officialInvolved", "yes"))).isEqualTo("high");
        assertThat(d2.answer(but("officialInvolved", "unsure"))).isEqualTo("high");
        assertThat(d2.answer(but("selfHarm", "thoughts"))).isEqualTo("high");
        assertThat(d2.answer(but("activeThreat", "indirect"))).isEqualTo("medium");
        assertThat(d2.answer(but("stillControlled", "yes"))).isEqualTo("medium");
        assertThat(d2.answer(CALM)).isEqualTo("low");
        assertThat(d2.unmatched()).allMatch(rule -> !rule.startsWith("risk-rule"));
    }

    @ParameterizedTest
    @CsvSource({"unsure", "declined", "unanswered"})
    void takesTheWorstForGrantedWhereImminentDangerIsNotDenied(String said) {
        assertThat(Decision.in("risk").answer(but("dangerImminent", said))).isEqualTo("critical");
    }

    @Test
    void asksAgainWhatNobodyKnows() {
        var open = Decision.in("risk", "risk-open");
        assertThat(open.answer(CALM)).isEqualTo(false);
        for (String field : List.of("activeThreat", "placeKnown", "selfHarm", "urgentMedicalNeed", "stillControlled")) {
            for (String said : List.of("unsure", "declined", "unanswered")) {
                assertThat(open.answer(but(field, said))).as(field).isEqualTo(true);
            }
            assertThat(Decision.in("risk").answer(but(field, "unsure")))
                    .as("unknown is not worst")
                    .isEqualTo("low");
        }
        assertThat(open.answer(but("activeThreat", "direct", "selfHarm", "attempt", "placeKnown", "yes")))
                .isEqualTo(false);
        for (String said : List.of("unsure", "declined", "unanswered")) {
            assertThat(open.answer(but("officialInvolved", said)))
                    .as("asked again; till then the case is restricted if she is not sure")
                    .isEqualTo(true);
        }
        assertThat(open.unmatched()).allMatch(rule -> !rule.startsWith("risk-open"));
    }

    @Test
    void callsForHelpBeforeAnybodySigns() {
        var help = Decision.in("risk", "help-at-once");
        assertThat(help.answer(but("dangerImminent", "unsure", "urgentMedicalNeed", "yes")))
                .isEqualTo("safety");
        assertThat(help.answer(but("dangerImminent", "yes", "selfHarm", "attempt")))
                .as("only a yes lets an alert go out against her word")
                .isEqualTo("imminent");
        assertThat(help.answer(but("selfHarm", "attempt"))).isEqualTo("care");
        assertThat(help.answer(but("urgentMedicalNeed", "yes"))).isEqualTo("care");
        assertThat(help.answer(but("activeThreat", "direct", "placeKnown", "yes")))
                .isEqualTo("none");
        assertThat(help.unmatched()).allMatch(rule -> !rule.startsWith("help-at-once"));
    }

    @Test
    void isSignedByAPersonWhoMaySignAnother() {
        var signed = Decision.in("risk", "signed-level");
        for (String advised : List.of("critical", "high", "medium", "low")) {
            assertThat(signed.answer(
                            Map.of("followsAdvice", "yes", "signedLevel", "unanswered", "riskAdvice", advised)))
                    .isEqualTo(advised);
            assertThat(signed.answer(Map.of("followsAdvice", "no", "signedLevel", advised, "riskAdvice", "high")))
                    .isEqualTo(advised);
        }
        assertThat(signed.unmatched()).allMatch(rule -> !rule.startsWith("signed-level"));
    }
}
