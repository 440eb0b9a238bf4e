package org.waymark.engine.rules;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The rules that a file must keep to be safe in the engine, each file by itself. */
final class Wall {

    private static final Pattern KEY = Pattern.compile("[A-Za-z][A-Za-z0-9.-]{0,99}");
    private static final Pattern FACT = Pattern.compile("[A-Za-z][A-Za-z0-9]{0,99}");
    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._:-]{0,99}");
    private static final Set<String> RESULTS = Set.of("singleEntry");

    private Wall() {}

    static List<Rule> rules() {
        return List.of(
                new Sizes(),
                new AllowedWords(),
                new ExpressionsOnlyWhereTheyBelong(),
                new FeelIsPlain(),
                new BoundedLoop(),
                Rule.ofDiagrams("safety/named-action", "serviceTask", Wall::namesAction),
                Rule.ofDiagrams("safety/literal-reference", "userTask", spot -> reference(spot, "formRef")),
                Rule.ofDiagrams("safety/literal-reference", "startEvent", spot -> reference(spot, "formRef")),
                Rule.ofDiagrams("safety/literal-reference", "businessRuleTask", spot -> reference(spot, "decisionRef")),
                Rule.ofDiagrams("safety/literal-reference", "callActivity", Wall::callsByKey),
                Rule.ofDiagrams("structure/one-outcome", "businessRuleTask", Wall::oneOutcome),
                Rule.ofDiagrams("structure/timer-from-fact", "timerEventDefinition", Wall::timerFromFact),
                Rule.ofDiagrams("structure/plain-start", "startEvent", Wall::plainStart),
                Rule.ofDiagrams("structure/plain-name", "message", spot -> plainName(spot, "name")),
                Rule.ofDiagrams("structure/plain-name", "escalation", spot -> plainName(spot, "escalationCode")),
                Rule.ofDiagrams("structure/plain-name", "error", spot -> plainName(spot, "errorCode")),
                Rule.ofDiagrams("structure/messages-are-heard", "messageEventDefinition", Wall::messageIsHeard),
                Rule.ofDiagrams("structure/facts-by-name", "in", Wall::handsDown),
                Rule.ofDiagrams("structure/facts-by-name", "out", Wall::mapped),
                Rule.ofDiagrams("structure/facts-by-name", "inputParameter", Wall::parameter),
                Rule.ofDiagrams("structure/facts-by-name", "outputParameter", Wall::parameter),
                Rule.ofDiagrams("structure/lanes-of-the-process", "laneSet", Wall::lanesOfProcess),
                Rule.ofDiagrams("structure/duty-keys", "property", Wall::dutyKeys),
                Rule.ofDiagrams("structure/facts-by-name", "property", Wall::dates),
                new OneProcessPerFile(),
                new DecisionsRequireTheirOwnFile(),
                new WordsOfDecisions());
    }

    private static @Nullable String namesAction(Spot spot) {
        String text = spot.element().extension("delegateExpression");
        return text != null && Grammar.singleName(text) != null ? null : "Choose a named action: ${actionName}.";
    }

    private static @Nullable String reference(Spot spot, String attribute) {
        String key = spot.element().extension(attribute);
        if (key == null) {
            return null;
        }
        boolean literal = KEY.matcher(key).matches();
        return literal && "deployment".equals(spot.element().extension(attribute + "Binding"))
                ? null
                : "Name the " + attribute
                        + " plainly and bind it to the deployment, so that a case stays on its edition.";
    }

    private static @Nullable String callsByKey(Spot spot) {
        String key = spot.element().attribute("calledElement");
        return key != null
                        && KEY.matcher(key).matches()
                        && "deployment".equals(spot.element().extension("calledElementBinding"))
                ? null
                : "Name the procedure plainly and bind it to the deployment, so that a case stays on its edition.";
    }

    private static @Nullable String oneOutcome(Spot spot) {
        String variable = spot.element().extension("resultVariable");
        boolean named = variable != null && FACT.matcher(variable).matches();
        return named
                        && RESULTS.contains(String.valueOf(spot.element().extension("mapDecisionResult")))
                        && spot.element().extension("decisionRef") != null
                ? null
                : "Choose a decision, map its result as singleEntry and name the fact that keeps the outcome.";
    }

    private static @Nullable String timerFromFact(Spot spot) {
        boolean fromFact = spot.element()
                .child("timeDate")
                .map(date -> Grammar.singleName(date.text()))
                .isPresent();
        return fromFact ? null : "A timer waits for a date that an action has set from a clock: ${name}.";
    }

    private static @Nullable String plainStart(Spot spot) {
        boolean triggered =
                spot.element().inner().stream().anyMatch(child -> child.name().endsWith("EventDefinition"));
        return triggered && spot.outerName().equals("process")
                ? "A procedure is started by an officer or by a call: use a start without a trigger."
                : null;
    }

    private static @Nullable String plainName(Spot spot, String attribute) {
        String name = spot.element().attribute(attribute);
        return name != null && KEY.matcher(name).matches()
                ? null
                : "Give it a plain name: letters, digits, dots, hyphens.";
    }

    private static @Nullable String messageIsHeard(Spot spot) {
        return Set.of("startEvent", "intermediateCatchEvent", "boundaryEvent").contains(spot.outerName())
                ? null
                : "A procedure hears messages; it does not send them. Use a named action.";
    }

    private static @Nullable String handsDown(Spot spot) {
        String key = spot.element().attribute("businessKey");
        if (key != null) {
            return key.equals("#{execution.processBusinessKey}")
                            && spot.element().attributes().size() == 1
                    ? null
                    : "Only the case's own code can be handed down: #{execution.processBusinessKey}.";
        }
        return mapped(spot);
    }

    private static @Nullable String mapped(Spot spot) {
        return fact(spot.element().attribute("source")) && fact(spot.element().attribute("target"))
                ? null
                : "Name one fact as source and one as target.";
    }

    // Only codes: a fact named here could be an input that is to pass and not to stay.
    private static @Nullable String parameter(Spot spot) {
        boolean code = spot.element().inner().isEmpty()
                && CODE.matcher(spot.element().text()).matches();
        return code && fact(spot.element().attribute("name")) ? null : "A parameter is a fact's name and a code.";
    }

    private static @Nullable String lanesOfProcess(Spot spot) {
        return spot.outerName().equals("process")
                ? null
                : "Draw lanes in the procedure itself; the engine ignores them within a sub-process.";
    }

    private static @Nullable String dutyKeys(Spot spot) {
        String value = String.valueOf(spot.element().attribute("value"));
        return switch (String.valueOf(spot.element().attribute("name"))) {
            case "duty" ->
                java.util.Arrays.stream(value.strip().split("\\s+"))
                                .allMatch(key -> CODE.matcher(key).matches())
                        ? null
                        : "Name duties by their keys, parted by blanks.";
            case "agency" -> fact(value.strip()) ? null : "Name the fact that holds the agency.";
            default -> null;
        };
    }

    private static @Nullable String dates(Spot spot) {
        boolean date = Set.of("due", "from", "fact")
                .contains(String.valueOf(spot.element().attribute("name")));
        return !date || fact(String.valueOf(spot.element().attribute("value")).strip())
                ? null
                : "Name the fact that holds the date.";
    }

    private static boolean fact(@Nullable String name) {
        return name != null && FACT.matcher(name).matches();
    }
}
