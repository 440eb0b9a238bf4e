package org.waymark.engine.rules;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.waymark.engine.Finding;

/** What a procedure tells its case must be heard by a procedure that leads cases, or it would come to nothing. */
class MessageIsHeard implements Rule {

    private static final String NAME = "house/message-is-heard";

    @Override
    public Stream<Finding> check(OpenBook book) {
        Set<String> heard = book.diagrams().stream()
                .filter(MessageIsHeard::leadsCases)
                .flatMap(MessageIsHeard::heard)
                .collect(Collectors.toSet());
        return book.diagrams().stream()
                .flatMap(file -> file.spots("serviceTask")
                        .filter(MessageIsHeard::tells)
                        .flatMap(task -> missed(file, task, heard)));
    }

    private static Stream<Finding> missed(OpenBook.Opened file, Spot task, Set<String> heard) {
        String message = task.element().property("message").orElse("");
        if (message.isEmpty()) {
            return Rule.finding(NAME, file, task, "Name the message that the case is told.");
        }
        return heard.contains(message)
                ? Stream.empty()
                : Stream.of(House.error(
                        NAME,
                        file.name(),
                        task.element().id(),
                        "No procedure that leads cases hears the message " + message + "."));
    }

    private static boolean tells(Spot task) {
        return "${tellCase}".equals(task.element().extension("delegateExpression"));
    }

    private static boolean leadsCases(OpenBook.Opened file) {
        return file.processes()
                .anyMatch(process -> process.property("starts-case").isPresent());
    }

    private static Stream<String> heard(OpenBook.Opened file) {
        Map<String, String> names = House.codes(file, "message", "name");
        return file.spots("messageEventDefinition")
                .map(spot -> names.getOrDefault(String.valueOf(spot.element().attribute("messageRef")), ""));
    }
}
