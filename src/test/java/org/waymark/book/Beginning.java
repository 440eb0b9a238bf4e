package org.waymark.book;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaIn;

/**
 * Where a walk begins: with the first contact, or with one procedure alone, called with such facts as the book calls it with. The
 * late places of the book are reached from there; from the first contact a walk would seldom live so long.
 */
record Beginning(String sop, List<String> facts) {

    private static final String SPINE = "survivor-case";
    /** So many of the beginnings are first contacts. */
    private static final int FIRST_CONTACTS = 12;
    /** The spine itself begins with this one. */
    private static final List<String> NEVER_ALONE = List.of(SPINE, "identification-screening");

    private static final List<String> ALONE =
            TheBook.SOPS.stream().filter(sop -> !NEVER_ALONE.contains(sop)).toList();
    private static final Map<String, TreeSet<String>> HANDED = handed();
    private static final List<String> BANDS = List.of("0-5", "6-11", "12-14", "15-17");
    /** What no form asks for: who does it, in what order it comes, what the survivor herself has said. */
    private static final Map<String, List<String>> NOT_ASKED = Map.of(
            "riskLevel", List.of("critical", "high", "medium", "low"),
            "consentPath", List.of("self", "caregiver", "child-and-caregiver", "trusted-adult-and-child"),
            "childOutcome", List.of("family", "foster", "home", "kin", "return"),
            "requestKind", List.of("receiver", "withdrawal"),
            "withdrawnPurpose", List.of("P1", "P2", "P3", "P8"),
            "riskAdvice", List.of("critical", "high", "medium", "low"));

    private static final Map<String, Integer> DAYS = Map.of(
            "recoveryEndsAt", 45, "claimSixAt", 180, "claimNineAt", 270, "claimElevenAt", 330, "claimEndsAt", 365);

    private static final List<String> FLAGS =
            List.of("askedHerself", "childHeard", "childReported", "guardianSettled", "riskOpen");

    /** The beginnings come in turn, so that none is left out. */
    static Beginning of(long seed, Random chance) {
        int turn = (int) Math.floorMod(seed, ALONE.size() + FIRST_CONTACTS);
        if (turn >= ALONE.size()) {
            return new Beginning(SPINE, List.of());
        }
        String sop = ALONE.get(turn);
        return new Beginning(sop, facts(sop, chance));
    }

    boolean firstContact() {
        return sop.equals(SPINE);
    }

    private static List<String> facts(String sop, Random chance) {
        boolean child = chance.nextInt(3) == 0;
        var facts = new ArrayList<String>();
        for (String fact : HANDED.getOrDefault(sop, new TreeSet<>())) {
            String value = switch (fact) {
                case "subjectChild" -> String.valueOf(child);
                case "ageBand" -> child || sop.startsWith("child") ? any(BANDS, chance) : "18-plus";
                case "receiver" -> receiver(sop);
                case "service" -> any(options("service"), chance);
                default -> value(fact, chance);
            };
            if (!value.isEmpty()) {
                facts.add(fact + "=" + value);
            }
        }
        return facts;
    }

    /** Empty if it stays unset, as it may. */
    private static String value(String fact, Random chance) {
        if (DAYS.containsKey(fact)) {
            return Moments.daysAhead(DAYS.get(fact));
        }
        if (FLAGS.contains(fact)) {
            return String.valueOf(chance.nextInt(3) == 0);
        }
        List<String> values = NOT_ASKED.getOrDefault(fact, options(fact));
        return values.isEmpty() ? "" : any(values, chance);
    }

    private static String receiver(String sop) {
        return sop.startsWith("shelter")
                ? "shelter-one"
                : sop.equals("consent-data-rights") ? "community-partner-north" : "regional-health-north";
    }

    /** What the forms offer for a question. */
    private static List<String> options(String key) {
        return TheBook.forms().values().stream()
                .flatMap(TheBook::fields)
                .filter(field -> field.get("key").asText().equals(key))
                .flatMap(field -> TheBook.stream(field.path("values")))
                .map(option -> option.get("value").asText())
                .distinct()
                .sorted()
                .toList();
    }

    private static String any(List<String> some, Random chance) {
        return some.get(chance.nextInt(some.size()));
    }

    private static Map<String, TreeSet<String>> handed() {
        var handed = new TreeMap<String, TreeSet<String>>();
        TheBook.all(CallActivity.class).forEach(call -> {
            var facts = handed.computeIfAbsent(call.getCalledElement(), sop -> new TreeSet<>());
            call.getExtensionElements().getElementsQuery().filterByType(CamundaIn.class).list().stream()
                    .map(CamundaIn::getCamundaTarget)
                    .filter(java.util.Objects::nonNull)
                    .forEach(facts::add);
        });
        return handed;
    }
}
