package org.waymark.forms;

import java.util.regex.Pattern;
import org.waymark.forms.FormField.Routing;

/**
 * Holds the wall between the record and the engine (promise 3), and sees to it that a fact which a diagram asks for is
 * always there: the engine stops at a condition whose fact is missing.
 */
final class RoutingRules {

    private static final Pattern OPEN_BLOCK = Pattern.compile("B1[2-4]|S[1-3]|intake|status");

    private RoutingRules() {}

    static void check(Element element, Field field, boolean conditional) {
        Routing routing = field.face().routing();
        if (routing == Routing.NONE) {
            return;
        }
        if (!field.answer().routes().contains(routing)) {
            throw element.refuse(reason(field));
        }
        if (routing == Routing.FACT) {
            checkFact(element, field, conditional);
        }
    }

    private static String reason(Field field) {
        return field.answer() instanceof ChoicesAnswer
                ? "“properties.routing”: several choices can only be passed to a decision (routing: decision)"
                : "“properties.routing”: only choices, ticks, numbers, dates and moments may route a case";
    }

    private static void checkFact(Element element, Field field, boolean conditional) {
        if (!OPEN_BLOCK.matcher(field.face().block()).matches()) {
            throw element.refuse("“properties.routing”: answers of block "
                    + field.face().block() + " never reach the engine; pass them to a decision (routing: decision)");
        }
        boolean alwaysThere = field.required() && !field.declinable() && !conditional;
        if (field.answer().silence(Field.UNANSWERED).isEmpty() && !alwaysThere) {
            throw element.refuse("“properties.routing”: a number or a date that routes a case must always be there: "
                    + "make it required, not declinable and not conditional");
        }
    }
}
