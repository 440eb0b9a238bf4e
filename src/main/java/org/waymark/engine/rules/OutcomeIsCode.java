package org.waymark.engine.rules;

import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.waymark.engine.Finding;

/** What a decision leaves in the engine is one code, flag or number, never a sentence (promise 3). */
class OutcomeIsCode implements Rule {

    private static final Pattern OUTCOME =
            Pattern.compile("\"[A-Za-z0-9][A-Za-z0-9._:-]{0,99}\"|true|false|null|-?\\d+(\\.\\d+)?|");

    @Override
    public Stream<Finding> check(OpenBook book) {
        return book.diagrams().stream()
                .flatMap(file -> file.spots("businessRuleTask").flatMap(task -> check(book, file, task)));
    }

    private static Stream<Finding> check(OpenBook book, OpenBook.Opened file, Spot task) {
        Optional<Node> decision =
                Optional.ofNullable(task.element().extension("decisionRef")).flatMap(book::decision);
        if (decision.isEmpty()) {
            return Stream.empty();
        }
        boolean one = decision.get().all("output").count() == 1;
        boolean codes = decision.get()
                .all("outputEntry")
                .map(entry -> entry.child("text").map(Node::text).orElse(""))
                .allMatch(text -> OUTCOME.matcher(text).matches());
        return one && codes
                ? Stream.empty()
                : Rule.finding(
                        "house/outcome-is-code",
                        file,
                        task,
                        "The decision must have one output, and each outcome must be a code, flag or number.");
    }
}
