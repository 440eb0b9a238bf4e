package org.waymark.book;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Each rule of each decision table, asked at least once, with the answer that domain practice expects. */
class EveryRuleTest {

    private static final List<String> DIMENSIONS = List.of(
            "deceptiveRecruitment",
            "coerciveRecruitment",
            "vulnerableRecruitment",
            "exploitativeConditions",
            "destinationCoercion",
            "destinationVulnerability");

    @Test
    void whoeverMayBeAChildCountsAsOne() {
        var child = Decision.in("consent-capacity", "subject-child");
        for (String band : List.of("0-5", "6-11", "12-14", "15-17", "unknown")) {
            assertThat(child.answer(Map.of("ageBand", band, "ageCertainty", "certain")))
                    .isEqualTo(true);
        }
        assertThat(child.answer(Map.of("ageBand", "18-plus", "ageCertainty", "certain")))
                .isEqualTo(false);
        assertThat(child.answer(Map.of("ageBand", "18-plus", "ageCertainty", "doubtful")))
                .isEqualTo(true);
        assertThat(child.answer(Map.of("ageBand", "18-plus"))).isEqualTo(true);
        assertThat(child.unmatched()).allMatch(rule -> rule.startsWith("consent-capacity"));
    }

    @Test
    void whoMayConsentFollowsTheLadder() {
        var d4 = Decision.in("consent-capacity");
        assertThat(d4.answer(person("12-14", "certain", "has", "none", "no"))).isEqualTo("authority-to-appoint");
        assertThat(d4.answer(person("unknown", "doubtful", "has", "none", "no")))
                .isEqualTo("authority-to-appoint");
        assertThat(d4.answer(person("15-17", "certain", "has", "present", "yes")))
                .isEqualTo("authority-guardian-excluded");
        assertThat(d4.answer(person("15-17", "certain", "has", "present", "unsure")))
                .isEqualTo("authority-guardian-excluded");
        assertThat(d4.answer(person("0-5", "certain", "lacks", "present", "no")))
                .isEqualTo("caregiver");
        assertThat(d4.answer(person("6-11", "certain", "has", "present", "no"))).isEqualTo("caregiver-and-child");
        assertThat(d4.answer(person("12-14", "certain", "has", "present", "no")))
                .isEqualTo("trusted-adult-and-child");
        assertThat(d4.answer(person("15-17", "certain", "has", "present", "no")))
                .isEqualTo("child-and-caregiver");
        assertThat(d4.answer(person("18-plus", "doubtful", "has", "none", "no")))
                .isEqualTo("treat-as-child");
        assertThat(d4.answer(person("18-plus", "certain", "lacks", "none", "no")))
                .isEqualTo("emergency-only");
        assertThat(d4.answer(person("18-plus", "certain", "has", "none", "no"))).isEqualTo("self");
        assertThat(d4.answer(person("unknown", "doubtful", "has", "present", "no")))
                .isEqualTo("treat-as-child");
        assertThat(d4.answer(Map.of("ageBand", "18-plus"))).isEqualTo("treat-as-child");
        assertThat(d4.unmatched()).allMatch(rule -> rule.startsWith("subject-child"));
    }

    @Test
    void indicatorsAddUpInEachDimension() {
        var d1 = Decision.in("indicators");
        for (List<String> seen : List.of(
                List.of("s-a", "s-b"),
                List.of("s-a", "m-b"),
                List.of("s-a", "w-b"),
                List.of("m-a", "m-b", "m-c"),
                List.of("m-a", "m-b", "w-c"),
                List.of("m-a"),
                List.<String>of())) {
            Map<String, Object> everywhere = new HashMap<>(Map.of("subjectChild", false));
            DIMENSIONS.forEach(dimension -> everywhere.put(dimension, seen));
            assertThat(d1.answer(everywhere))
                    .isEqualTo(seen.size() > 1 ? "likely" : seen.isEmpty() ? "no-indicators-now" : "possible-low");
        }
        assertThat(d1.answer(signs(true, "exploitativeConditions"))).isEqualTo("presumed-child");
        assertThat(d1.answer(signs(false, "deceptiveRecruitment", "destinationCoercion")))
                .isEqualTo("possible");
        assertThat(d1.unmatched()).isEmpty();
    }

    @Test
    void whatSheKeepsToHerselfNeverCounts() {
        var d1 = Decision.in("indicators");
        Map<String, Object> kept = new HashMap<>(Map.of("subjectChild", false));
        DIMENSIONS.forEach(dimension -> kept.put(dimension, List.of("declined")));
        assertThat(d1.answer(kept)).isEqualTo("no-indicators-now");
        assertThat(d1.answer(Map.of("subjectChild", false))).isEqualTo("no-indicators-now");
    }

    @Test
    void exploitationAloneIsNotEnoughForAnAdultAndEnoughForAChild() {
        var d1 = Decision.in("indicators");
        assertThat(d1.answer(signs(false, "exploitativeConditions"))).isEqualTo("possible-low");
        assertThat(d1.answer(signs(false, "exploitativeConditions", "destinationCoercion")))
                .isEqualTo("possible");
        assertThat(d1.answer(signs(false, "exploitativeConditions", "destinationCoercion", "coerciveRecruitment")))
                .isEqualTo("likely");
        assertThat(d1.answer(signs(true, "exploitativeConditions"))).isEqualTo("presumed-child");
    }

    @Test
    void nothingIsSharedWithoutHerOrTheLaw() {
        var d5 = Decision.in("disclosure");
        assertThat(d5.answer(send(true, false, "court-order", "yes", "granted")))
                .isEqualTo("deny-conflict");
        assertThat(d5.answer(send(false, true, "mandatory-report", "no", "refused")))
                .isEqualTo("allow-minimum");
        assertThat(d5.answer(send(false, false, "mandatory-report", "no", "refused")))
                .isEqualTo("deny");
        assertThat(d5.answer(send(false, false, "court-order", "no", "refused")))
                .isEqualTo("allow-order");
        assertThat(d5.answer(send(false, false, "none", "yes", "refused"))).isEqualTo("allow-emergency");
        assertThat(d5.answer(send(false, false, "none", true, "refused"))).isEqualTo("allow-emergency");
        assertThat(d5.answer(send(false, false, "none", "no", "granted"))).isEqualTo("allow");
        assertThat(d5.answer(send(false, false, "statistical", "no", "granted")))
                .isEqualTo("aggregate");
        assertThat(d5.answer(send(false, false, "statistical", "no", "refused")))
                .isEqualTo("deny");
        assertThat(d5.answer(send(false, false, "identification-duty", "no", "refused")))
                .isEqualTo("anonymous-notice");
        for (String consent : List.of("refused", "undecided", "not-asked", "withdrawn", "expired")) {
            assertThat(d5.answer(send(false, false, "none", "no", consent))).isEqualTo("deny");
        }
        assertThat(d5.unmatched()).isEmpty();
    }

    @Test
    void servicesAreOfferedOnceAfterWhateverDecision() {
        var services = Decision.in("services");
        assertThat(services.answer(Map.of())).isEqualTo("offer");
        assertThat(services.answer(Map.of("services", "offer"))).isEqualTo("offered");
        assertThat(services.answer(Map.of("services", "offered"))).isEqualTo("offered");
        assertThat(services.unmatched()).isEmpty();
    }

    @Test
    void everyPartThatGoesByItselfHasALimitAndTheFileOfAChildALongerOne() {
        var retention = Decision.in("retention");
        assertThat(retention.ask(kept("B1", false, "granted"))).containsEntry("after", "P24M");
        for (String part : List.of("B2", "B3.text", "B6")) {
            assertThat(retention.ask(kept(part, false, "not-asked"))).containsEntry("after", "P12M");
            assertThat(retention.ask(kept(part, true, "refused")))
                    .containsEntry("after", "P12M")
                    .containsEntry("untilAge", 25);
        }
        assertThat(retention.ask(kept("B1", true, "granted"))).containsEntry("untilAge", 25);
        assertThat(retention.ask(kept("B1", false, "refused"))).containsEntry("after", "P3M");
        for (String part : List.of("B3", "B5", "B10", "B13")) {
            assertThat(retention.ask(kept(part, false, "refused"))).containsEntry("after", "none");
        }
        assertThat(retention.unmatched()).isEmpty();
    }

    private static Map<String, Object> kept(String part, boolean child, String keep) {
        return Map.of("part", part, "child", child, "keep", keep);
    }

    @Test
    void theCopyForHerLeavesOutWhatIsNotHersOrNotForPaper() {
        var copy = Decision.in("access-copy");
        for (String block : List.of("B4", "B7", "B9", "B10", "B11", "B14", "sealed")) {
            assertThat(copy.ask(Map.of("block", block, "field", "any"))).containsEntry("included", false);
        }
        assertThat(copy.ask(Map.of("block", "S2", "field", "reporterContact"))).containsEntry("included", false);
        assertThat(copy.ask(Map.of("block", "B3", "field", "howStarted"))).containsEntry("included", true);
        assertThat(copy.unmatched()).isEmpty();
    }

    @Test
    void everyClockHasALimitASourceAndAnOwner() {
        var clocks = Decision.in("clocks");
        for (List<String> row : clocks.cells()) {
            Map<String, Object> rule =
                    clocks.ask(inputs("clock", row.get(0), "urgency", row.get(1).isEmpty() ? null : row.get(1)));
            assertThat(Duration.parse((String) rule.get("limit"))).isPositive();
            assertThat(rule.get("calendar")).isIn("all-hours", "working-days");
            assertThat(rule.get("status")).isIn("law", "standard", "proposed");
            assertThat((String) rule.get("title")).isNotBlank();
            assertThat((String) rule.get("owner")).isNotBlank();
            assertThat((String) rule.get("warnings"))
                    .matches("(\\d\\d%|P(\\d+D|T\\d+[HM]))( (\\d\\d%|P(\\d+D|T\\d+[HM])))*");
            assertThat((String) rule.get("action")).isNotBlank();
            assertThat("proposed".equals(rule.get("status")))
                    .isEqualTo(((String) rule.get("source")).endsWith("roposed, to be ratified"));
        }
        assertThat(clocks.unmatched()).isEmpty();
        assertThat(clocks.texts("clock"))
                .containsAll(Stream.iterate(1, n -> n + 1)
                        .limit(35)
                        .map("C%02d"::formatted)
                        .toList());
    }

    @Test
    void everyRowOfTheAccessTableIsReached() {
        var access = Decision.in("access");
        for (List<String> row : access.cells()) {
            for (String block : words(row.get(0))) {
                words(row.get(1)).forEach(duty -> access.ask(inputs("block", block, "duty", duty)));
            }
        }
        assertThat(access.unmatched()).isEmpty();
    }

    @Test
    void everyRowOfThePacketTableIsReached() {
        var packet = Decision.in("packet");
        for (List<String> row : packet.cells()) {
            for (String duty : words(row.get(2))) {
                for (String block : words(row.get(3))) {
                    for (String field : words(row.get(4))) {
                        packet.ask(packet(row.get(0), words(row.get(1)).get(0), duty, block, field));
                    }
                }
            }
        }
        assertThat(packet.unmatched()).isEmpty();
    }

    @Test
    void noConsentToAReferralOpensWhatIsClosed() {
        var packet = Decision.in("packet");
        for (String duty :
                List.of("hl-mental-health", "cb-legal-aid", "le-investigator", "hl-forensic", "ss-supervisor")) {
            for (String block : List.of("B6", "B9", "B10", "B11", "B13", "B14", "sealed")) {
                assertThat(packet.answer(packet("allow", "P2", duty, block, "any")))
                        .as(duty + " " + block)
                        .isEqualTo(false);
            }
        }
        assertThat(packet.answer(packet("allow", "P2", "cb-livelihoods", "B4", "any")))
                .isEqualTo(false);
        assertThat(packet.answer(packet("allow", "P2", "hl-clinician", "B3", "any")))
                .isEqualTo(false);
        for (String outcome : List.of("deny", "deny-conflict", "aggregate")) {
            assertThat(packet.answer(packet(outcome, "P2", "hl-clinician", "B1", "preferredName")))
                    .isEqualTo(false);
        }
    }

    @Test
    void theFieldsThatAPacketNamesAreAsked() throws Exception {
        var asked = new java.util.HashSet<String>();
        try (var forms = java.nio.file.Files.list(java.nio.file.Path.of("forms"))) {
            for (var form : forms.toList()) {
                var keys = java.util.regex.Pattern.compile("\"key\": \"(\\w+)\"")
                        .matcher(java.nio.file.Files.readString(form));
                keys.results().forEach(key -> asked.add(key.group(1)));
            }
        }
        var packet = Decision.in("packet");
        List<String> named = packet.cells().stream()
                .flatMap(row -> row.get(4).isEmpty()
                        ? Stream.empty()
                        : Stream.of(row.get(4).split(", ")))
                .toList();
        assertThat(named).isNotEmpty();
        assertThat(asked).containsAll(named);
    }

    private static Map<String, Object> packet(String outcome, String purpose, String duty, String block, String field) {
        return inputs("disclosure", outcome, "purpose", purpose, "duty", duty, "block", block, "field", field);
    }

    @Test
    void whoeverIsUnsureAboutAnOfficialRestrictsTheCaseToo() {
        var restricted = Decision.in("restricted");
        assertThat(restricted.answer(Map.of("officialInvolved", "yes"))).isEqualTo(true);
        assertThat(restricted.answer(Map.of("officialInvolved", "unsure"))).isEqualTo(true);
        assertThat(restricted.answer(Map.of("officialInvolved", "no"))).isEqualTo(false);
        assertThat(restricted.answer(Map.of("officialInvolved", "declined"))).isEqualTo(false);
        assertThat(restricted.unmatched()).isEmpty();
    }

    @Test
    void someDoorsHaveNoEmergencyKey() {
        var access = Decision.in("access");
        for (String duty : List.of("ss-supervisor", "hl-clinician", "ss-case-manager", "le-investigator", "gov-dpo")) {
            for (String block : List.of("B6", "B9", "B10")) {
                assertThat(access.ask(inputs("block", block, "duty", duty)).get("emergency"))
                        .isEqualTo(false);
            }
        }
        assertThat(access.ask(inputs("block", "B5", "duty", "ss-case-manager")).get("read"))
                .isEqualTo(false);
        assertThat(access.ask(inputs("block", "B1", "duty", "gov-coordinator")).get("read"))
                .isEqualTo(false);
    }

    @Test
    void thePoliceReadOfHerWhatSheHasAgreedTo() {
        var access = Decision.in("access");
        for (String duty : List.of("le-ctu-officer", "le-ctu-supervisor", "le-investigator")) {
            assertThat(access.ask(inputs("block", "B2", "duty", duty)).get("consent"))
                    .isEqualTo("P3");
            assertThat(access.ask(inputs("block", "B4", "duty", duty)).get("read"))
                    .as("the safety alert alone, which is S2")
                    .isEqualTo(false);
        }
        assertThat(access.ask(inputs("block", "B1", "duty", "le-investigator")).get("consent"))
                .isEqualTo("P3");
        assertThat(access.ask(inputs("block", "B3", "duty", "le-ctu-officer")).get("consent"))
                .isEqualTo("P4");
        assertThat(access.ask(inputs("block", "B11", "duty", "le-investigator")).get("consent"))
                .isEqualTo("P7");
        for (String block : List.of("B1", "B2", "B3", "B4", "B7", "B12", "B13")) {
            assertThat(access.ask(inputs("block", block, "duty", "ss-case-manager"))
                            .get("consent"))
                    .as("who looks after her needs no consent but that to be looked after")
                    .isNull();
        }
    }

    @Test
    void anEmergencyOpensNoSealedRoom() {
        var access = Decision.in("access");
        for (List<String> row : access.cells()) {
            for (String block : words(row.get(0))) {
                for (String duty : words(row.get(1))) {
                    var rule = access.ask(inputs("block", block, "duty", duty));
                    if (List.of("B6", "B9", "B10", "B11", "B14").contains(block)) {
                        assertThat(rule.get("emergency")).as(block + " " + duty).isEqualTo(false);
                    }
                    if (rule.get("consent") != null) {
                        assertThat(rule.get("read")).as(block + " " + duty).isEqualTo(true);
                    }
                }
            }
        }
    }

    private static List<String> words(String cell) {
        return cell.isEmpty() ? List.of("anything") : List.of(cell.split(", "));
    }

    private static Map<String, Object> inputs(Object... pairs) {
        Map<String, Object> inputs = new HashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            inputs.put((String) pairs[i], pairs[i + 1]);
        }
        return Collections.unmodifiableMap(inputs);
    }

    private static Map<String, Object> person(
            String band, String certainty, String capacity, String guardian, String suspected) {
        return inputs(
                "ageBand",
                band,
                "ageCertainty",
                certainty,
                "capacity",
                capacity,
                "guardian",
                guardian,
                "guardianSuspected",
                suspected);
    }

    private static Map<String, Object> signs(boolean child, String... dimensions) {
        Map<String, Object> signs = new HashMap<>(Map.of("subjectChild", child));
        for (String dimension : dimensions) {
            signs.put(dimension, List.of("s-a", "s-b"));
        }
        return signs;
    }

    private static Map<String, Object> send(
            boolean conflicted, boolean child, String trigger, Object danger, String consent) {
        return inputs(
                "recipientConflicted",
                conflicted,
                "subjectChild",
                child,
                "legalTrigger",
                trigger,
                "imminentDanger",
                danger,
                "consent",
                consent);
    }
}
