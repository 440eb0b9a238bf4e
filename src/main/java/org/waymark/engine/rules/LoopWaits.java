package org.waymark.engine.rules;

import java.util.Set;
import java.util.stream.Stream;
import org.waymark.engine.Finding;

/** A way that leads back to itself passes something that waits: a person, a time, a message, or a procedure that it calls. */
class LoopWaits implements Rule {

    private static final Set<String> WAITING = Set.of(
            "userTask", "intermediateCatchEvent", "receiveTask", "callActivity", "eventBasedGateway", "subProcess");

    @Override
    public Stream<Finding> check(OpenBook book) {
        return book.diagrams().stream()
                .flatMap(file -> file.processes()
                        .flatMap(process -> Ways.of(process).stream())
                        .flatMap(ways -> restless(file.name(), ways)));
    }

    private static Stream<Finding> restless(String file, Ways ways) {
        Set<String> restless = ways.ids(node -> !WAITING.contains(node.name()));
        return restless.stream()
                .filter(id -> ways.reachedFrom(ways.next().getOrDefault(id, Set.of()), restless::contains)
                        .contains(id))
                .sorted()
                .map(id -> House.error(
                        "structure/loop-waits",
                        file,
                        id,
                        "This goes round without stopping: a loop needs a step, a time or a message to wait for."));
    }
}
