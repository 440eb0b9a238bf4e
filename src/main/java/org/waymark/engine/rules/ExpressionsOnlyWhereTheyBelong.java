package org.waymark.engine.rules;

import java.util.Set;
import java.util.stream.Stream;
import org.waymark.engine.Finding;

/**
 * Refuses expressions in names, guidance and wherever else the engine would evaluate a text on its way; where they belong,
 * they may only compare routing facts.
 */
class ExpressionsOnlyWhereTheyBelong implements Rule {

    private static final String RULE = "safety/no-free-expression";
    private static final Set<String> TEXTS =
            Set.of("conditionExpression", "timeDate", "completionCondition", "loopCardinality");
    private static final Set<String> ATTRIBUTES = Set.of("delegateExpression", "businessKey");

    @Override
    public Stream<Finding> check(OpenBook book) {
        return book.all()
                .flatMap(file -> file.spots().flatMap(spot -> Stream.concat(text(file, spot), attributes(file, spot))));
    }

    private static Stream<Finding> text(OpenBook.Opened file, Spot spot) {
        String text = spot.element().text();
        if (TEXTS.contains(spot.element().name())) {
            return spot.is("conditionExpression") || Grammar.isExpression(text)
                    ? compared(file, spot, text)
                    : Stream.empty();
        }
        return misplaced(file, spot, text);
    }

    private static Stream<Finding> attributes(OpenBook.Opened file, Spot spot) {
        return spot.element().attributes().stream()
                .filter(attribute -> !ATTRIBUTES.contains(attribute.name()))
                .flatMap(attribute -> misplaced(file, spot, attribute.value()));
    }

    private static Stream<Finding> misplaced(OpenBook.Opened file, Spot spot, String text) {
        return Grammar.isExpression(text)
                ? Rule.finding(RULE, file, spot, "An expression cannot stand here; write the text itself.")
                : Stream.empty();
    }

    private static Stream<Finding> compared(OpenBook.Opened file, Spot spot, String text) {
        try {
            Grammar.names(text);
            return Stream.empty();
        } catch (Grammar.NotAllowed notAllowed) {
            return Rule.finding(
                    RULE, file, spot, "Compare routing facts only, such as ${dangerNow} or ${answer == 'accept'}.");
        }
    }
}
