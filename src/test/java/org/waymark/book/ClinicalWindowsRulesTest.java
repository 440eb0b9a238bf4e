package org.waymark.book;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** D3: which offer of care can still help after how many hours. */
class ClinicalWindowsRulesTest {

    private final Decision care = Decision.in("clinical-windows");
    private final Decision samples = Decision.in("clinical-windows", "sample-windows");

    @Test
    void prophylaxisHelpsForSeventyTwoHoursAndThenTheTestsRemain() {
        assertThat(offers(70, Map.of())).contains("hiv-prophylaxis").doesNotContain("hiv-testing");
        assertThat(offers(72, Map.of())).contains("hiv-prophylaxis");
        assertThat(offers(72.1, Map.of())).contains("hiv-testing").doesNotContain("hiv-prophylaxis");
        assertThat(offers(10, Map.of("hivKnown", "positive"))).doesNotContain("hiv-prophylaxis", "hiv-testing");
        assertThat(offers(10, Map.of("contact", List.of("hand")))).doesNotContain("hiv-prophylaxis");
    }

    @Test
    void aDateThatNobodyKnowsIsInsideEveryWindow() {
        assertThat(offers(null, Map.of()))
                .contains("hiv-prophylaxis", "emergency-contraception", "hepatitis-b")
                .doesNotContain("hiv-testing", "pregnancy-options");
        assertThat(ask(samples, null, Map.of("samplesConsent", "granted")).keySet())
                .contains("samples-vaginal");
    }

    @Test
    void whatSheKeepsToHerselfTakesNothingFromHer() {
        Map<String, Object> kept =
                Map.of("contact", List.of("declined"), "hivKnown", "declined", "pregnancyPossible", "declined");
        assertThat(offers(10, kept)).contains("hiv-prophylaxis", "emergency-contraception", "infections");
        assertThat(ask(care, 10, Map.of()).keySet()).contains("hiv-prophylaxis", "emergency-contraception");
    }

    @Test
    void contraceptionHelpsForFiveDaysAndThenSheIsCounselled() {
        assertThat(offers(120, Map.of())).contains("emergency-contraception");
        assertThat(offers(121, Map.of())).contains("pregnancy-options").doesNotContain("emergency-contraception");
        assertThat(offers(10, Map.of("pregnancyPossible", "no")))
                .doesNotContain("emergency-contraception", "pregnancy-options");
    }

    @Test
    void theRestIsOfferedAsHerBodyNeedsIt() {
        assertThat(offers(336, Map.of())).contains("hepatitis-b");
        assertThat(offers(337, Map.of())).doesNotContain("hepatitis-b");
        assertThat(offers(1, Map.of("hepBImmune", "yes"))).doesNotContain("hepatitis-b");
        assertThat(offers(1, Map.of("wound", "unsure"))).contains("tetanus");
        assertThat(offers(1, Map.of("wound", "no"))).doesNotContain("tetanus");
        assertThat(offers(1, Map.of("contact", List.of("none")))).doesNotContain("infections", "hiv-prophylaxis");
        assertThat(offers(1, Map.of("urgentInjury", "yes"))).contains("emergency-care");
        assertThat(offers(1, Map.of("subjectChild", true))).contains("child-protocol");
        assertThat(offers(5000, Map.of())).contains("first-line-support");
    }

    @Test
    void noSampleIsOfferedWithoutHerConsentToSamples() {
        for (String consent : List.of("refused", "undecided", "not-asked", "withdrawn")) {
            assertThat(ask(samples, 1, Map.of("samplesConsent", consent))).isEmpty();
        }
        assertThat(ask(samples, 1, Map.of())).isEmpty();
    }

    @Test
    void eachKindOfSampleHasAWindowOfItsOwn() {
        Map<String, Object> all =
                Map.of("samplesConsent", "granted", "contact", List.of("vaginal", "anal", "oral", "hand"));
        assertThat(ask(samples, 48, all))
                .containsOnlyKeys("samples-vaginal", "samples-anal", "samples-oral", "samples-hand", "injuries");
        assertThat(ask(samples, 49, all)).containsOnlyKeys("samples-vaginal", "samples-anal", "injuries");
        assertThat(ask(samples, 73, all)).containsOnlyKeys("samples-vaginal", "injuries");
        assertThat(ask(samples, 241, all)).containsOnlyKeys("injuries");
        Map<String, Object> oral = Map.of("samplesConsent", "granted", "contact", List.of("oral"));
        assertThat(ask(samples, 1, oral)).containsOnlyKeys("samples-oral", "injuries");
    }

    @Test
    void everyRuleIsAskedAndTheHoursAreThoseOfTheClocks() {
        var whole = Decision.in("clinical-windows");
        var kinds = Decision.in("clinical-windows", "sample-windows");
        Map<String, Object> everything = new HashMap<>(
                Map.of("urgentInjury", "yes", "wound", "yes", "subjectChild", true, "samplesConsent", "granted"));
        ask(whole, 1, everything);
        ask(whole, 400, everything);
        ask(kinds, 1, everything);
        assertThat(whole.unmatched()).allMatch(rule -> rule.startsWith("sample-windows"));
        assertThat(kinds.unmatched()).allMatch(rule -> rule.startsWith("clinical-windows"));
        for (Decision table : List.of(whole, kinds)) {
            Map<String, String> open = ask(table, 1, everything);
            open.forEach((offer, clock) -> {
                if (clock.startsWith("C10")
                        || clock.startsWith("C11")
                        || clock.startsWith("C12")
                        || clock.startsWith("C13")) {
                    double hours = hours(clock);
                    assertThat(ask(table, hours, everything)).as(clock).containsKey(offer);
                    assertThat(ask(table, hours + 0.1, everything)).as(clock).doesNotContainKey(offer);
                }
            });
        }
    }

    private static double hours(String clock) {
        Object limit = Decision.in("clocks")
                .ask(Map.of("clock", clock, "urgency", "none"))
                .get("limit");
        return Duration.parse((String) limit).toHours();
    }

    private java.util.Set<String> offers(Object hours, Map<String, ?> known) {
        Map<String, Object> usual = new HashMap<>(Map.of(
                "contact", List.of("vaginal"),
                "urgentInjury", "no",
                "wound", "no",
                "hivKnown", "unknown",
                "pregnancyPossible", "unsure",
                "hepBImmune", "no"));
        usual.putAll(known);
        return ask(care, hours, usual).keySet();
    }

    /** The clock of each offer. */
    private static Map<String, String> ask(Decision table, Object hours, Map<String, ?> known) {
        Map<String, Object> inputs = new HashMap<>();
        for (String name : List.of(
                "contact",
                "urgentInjury",
                "wound",
                "hivKnown",
                "pregnancyPossible",
                "hepBImmune",
                "subjectChild",
                "samplesConsent")) {
            inputs.put(name, known.get(name));
        }
        inputs.put("hoursSince", hours);
        return table.all(inputs).stream()
                .collect(Collectors.toMap(row -> (String) row.get("offer"), row -> (String) row.get("clock")));
    }
}
