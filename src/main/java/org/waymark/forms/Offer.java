package org.waymark.forms;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The answers that a component offers.
 *
 * @param declined the label of the option {@code declined}, if the form lists it itself
 */
record Offer(List<Choice> choices, @Nullable Texts declined) {

    private static final Set<String> OFFERING = Set.of("radio", "select", "checklist", "taglist");
    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9-]{0,63}");
    private static final int MOST = 250;

    static Offer read(Element element, Custom custom, String type) {
        if (!OFFERING.contains(type)) {
            return new Offer(List.of(), null);
        }
        element.never("valuesKey", "the options are written in the form");
        element.never("valuesExpression", "the options are written in the form");
        List<ObjectNode> values = element.objects("values");
        if (values.isEmpty() || values.size() > MOST) {
            throw element.refuse("“values” offers nothing to choose, or more than " + MOST + " answers");
        }
        return of(
                element,
                values.stream().map(json -> choice(element, custom, json)).toList());
    }

    private static Offer of(Element element, List<Choice> all) {
        var seen = new HashSet<String>();
        var choices = new ArrayList<Choice>();
        Texts declined = null;
        for (Choice choice : all) {
            if (!seen.add(choice.value())) {
                throw element.refuse("“values” has the value “" + choice.value() + "” twice");
            }
            if (choice.value().equals(Field.DECLINED)) {
                declined = choice.label();
            } else {
                choices.add(choice);
            }
        }
        if (choices.isEmpty()) {
            throw element.refuse("“values” offers nothing but “" + Field.DECLINED + "”");
        }
        return new Offer(choices, declined);
    }

    private static Choice choice(Element element, Custom custom, ObjectNode json) {
        Element option = element.option(json);
        String value = option.text("value").orElseThrow(() -> element.refuse("“values” has an option without a value"));
        if (!CODE.matcher(value).matches() || value.equals(Field.UNANSWERED)) {
            throw element.refuse("“values” has an option whose value is no code such as walk-in, or is “unanswered”");
        }
        String label =
                option.words("label").orElseThrow(() -> element.refuse("the option “" + value + "” has no label"));
        option.done();
        return new Choice(value, custom.texts(label, "option." + value));
    }
}
