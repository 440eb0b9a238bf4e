package org.waymark.engine.rules;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.waymark.engine.Finding;

/** Whoever calls a procedure that escalates must catch it: an escalation that nobody catches passes without a trace. */
class EscalationIsCaught implements Rule {

    private static final String DEFINITION = "escalationEventDefinition";
    private static final Set<String> THROWS = Set.of("intermediateThrowEvent", "endEvent");

    @Override
    public Stream<Finding> check(OpenBook book) {
        Map<String, Set<String>> thrown = book.diagrams().stream()
                .flatMap(file -> file.processes()
                        .map(process -> Map.entry(String.valueOf(process.id()), codes(file, THROWS, ""))))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (first, second) -> second));
        return book.diagrams().stream()
                .flatMap(file -> file.spots("callActivity").flatMap(call -> missed(file, call, thrown)));
    }

    private static Stream<Finding> missed(OpenBook.Opened file, Spot call, Map<String, Set<String>> thrown) {
        Set<String> caught = codes(
                file, Set.of("boundaryEvent"), String.valueOf(call.element().id()));
        return thrown.getOrDefault(String.valueOf(call.element().attribute("calledElement")), Set.of()).stream()
                .filter(code -> !caught.contains(code))
                .flatMap(code -> Rule.finding(
                        "house/escalation-is-caught",
                        file,
                        call,
                        "Catch the escalation " + code + " that the called procedure throws."));
    }

    /** The codes in events of these kinds. @param attachedTo only of events attached to this element; empty for all */
    private static Set<String> codes(OpenBook.Opened file, Set<String> events, String attachedTo) {
        Map<String, String> codes = House.codes(file, "escalation", "escalationCode");
        return file.spots(DEFINITION)
                .filter(spot -> events.contains(spot.outerName()))
                .filter(spot -> attachedTo.isEmpty()
                        || spot.outer() != null
                                && attachedTo.equals(spot.outer().element().attribute("attachedToRef")))
                .map(spot -> codes.getOrDefault(String.valueOf(spot.element().attribute("escalationRef")), "?"))
                .collect(Collectors.toSet());
    }
}
