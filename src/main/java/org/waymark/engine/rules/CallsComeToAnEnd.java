package org.waymark.engine.rules;

import java.util.Collections;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.waymark.engine.Finding;

/** A procedure may call itself, through others too, only where there is a way round the call; else it would do so for ever. */
class CallsComeToAnEnd implements Rule {

    @Override
    public Stream<Finding> check(OpenBook book) {
        Map<String, Set<String>> unavoidable = book.diagrams().stream()
                .flatMap(OpenBook.Opened::processes)
                .collect(Collectors.toMap(
                        process -> String.valueOf(process.id()),
                        CallsComeToAnEnd::unavoidable,
                        (first, second) -> second));
        return book.diagrams().stream()
                .flatMap(file -> file.processes()
                        .filter(process -> comesBack(String.valueOf(process.id()), unavoidable))
                        .map(process -> House.error(
                                "structure/calls-come-to-an-end",
                                file.name(),
                                process.id(),
                                "This procedure calls itself on each of its ways: draw one that does not.")));
    }

    /** The procedures that a run calls whatever way it takes. */
    private static Set<String> unavoidable(Node process) {
        Ways ways = Ways.of(process).get(0);
        return process.children("callActivity")
                .map(call -> String.valueOf(call.attribute("calledElement")))
                .filter(called -> !avoids(ways, called))
                .collect(Collectors.toSet());
    }

    private static boolean avoids(Ways ways, String called) {
        Set<String> calls = ways.ids(node -> called.equals(node.attribute("calledElement")));
        Set<String> starts = ways.ids(node -> node.name().equals("startEvent"));
        Set<String> ends = ways.ids(node -> node.name().equals("endEvent"));
        Predicate<String> elsewhere = id -> !calls.contains(id);
        return !Collections.disjoint(ways.reachedFrom(starts, elsewhere), ends);
    }

    private static boolean comesBack(String start, Map<String, Set<String>> calls) {
        var seen = new HashSet<String>();
        Set<String> next = calls.getOrDefault(start, Set.of());
        while (!next.isEmpty()) {
            seen.addAll(next);
            next = next.stream()
                    .flatMap(called -> calls.getOrDefault(called, Set.of()).stream())
                    .filter(called -> !seen.contains(called))
                    .collect(Collectors.toSet());
        }
        return seen.contains(start);
    }
}
