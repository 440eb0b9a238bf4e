package org.waymark.engine.rules;

import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.waymark.engine.Finding;

/**
 * Each step can be come to from a start, and from each an end can be reached: nothing is drawn in vain, no case gets stuck, no
 * procedure goes on for ever.
 */
class EveryWayLeadsOn implements Rule {

    @Override
    public Stream<Finding> check(OpenBook book) {
        return book.diagrams().stream()
                .flatMap(file -> file.processes()
                        .flatMap(process -> Ways.of(process).stream())
                        .flatMap(ways -> Stream.concat(unreached(file.name(), ways), stuck(file.name(), ways))));
    }

    private static Stream<Finding> unreached(String file, Ways ways) {
        Set<String> reached = ways.reachedFrom(ways.entries(), id -> true);
        return ways.nodes().keySet().stream()
                .filter(id -> !reached.contains(id))
                .sorted()
                .map(id -> House.error(
                        "structure/step-is-reached", file, id, "No way leads here: draw one or leave it out."));
    }

    private static Stream<Finding> stuck(String file, Ways ways) {
        Set<String> ending = ways.ending();
        // What goes on until the whole is over, such as a weekly call, is ended from beside it.
        if (ways.ends().stream().anyMatch(end -> terminates(ways.nodes().get(end)))) {
            ending.addAll(ways.next().keySet());
        }
        return ways.nodes().keySet().stream()
                .filter(id -> !ending.contains(id))
                .sorted()
                .map(id -> House.error(
                        "structure/way-comes-to-an-end",
                        file,
                        id,
                        "No end can be reached from here: lead it on to one."));
    }

    private static boolean terminates(@Nullable Node end) {
        return end != null && end.child("terminateEventDefinition").isPresent();
    }
}
