package org.waymark.forms;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.waymark.forms.FormField.Routing;

/** Reads a component that takes an answer. */
final class FieldReader {

    private static final Pattern KEY = Pattern.compile("[a-z][A-Za-z0-9]{0,63}");
    private static final Pattern BLOCK = Pattern.compile("B([1-9]|1[0-4])|S[1-3]|intake|status|court");

    /** Words of the expression languages, and what the pages that hold a form send themselves. */
    private static final Set<String> RESERVED = Set.of(
            "and",
            "or",
            "not",
            "true",
            "false",
            "null",
            "empty",
            "div",
            "mod",
            "eq",
            "ne",
            "lt",
            "gt",
            "le",
            "ge",
            "instanceof",
            "if",
            "then",
            "else",
            "for",
            "in",
            "return",
            "some",
            "every",
            "satisfies",
            "between",
            "function",
            "external",
            "item",
            "execution",
            "task",
            "area",
            "procedure");

    private final AnswerReader answers;

    FieldReader(LocalTimes times) {
        this.answers = new AnswerReader(times);
    }

    Field read(Element element, String type, boolean conditional, @Nullable Condition hide) {
        refuseWhatIsFilledIn(element);
        Custom custom = Custom.of(element);
        Element validate = element.inner("validate");
        boolean required = validate.flag("required");
        Offer offer = Offer.read(element, custom, type);
        AnswerType answer = answers.read(element, validate, type, offer.choices());
        validate.done();
        boolean declinable = custom.flag("declinable") || offer.declined() != null;
        Texts label = label(element, custom, type);
        FormField face = face(element, custom, type, label.english());
        Texts hint = hint(element, custom);
        custom.done();
        Field field = new Field(face, label, hint, answer, required, declinable, offer.declined(), hide);
        RoutingRules.check(element, field, conditional);
        return field;
    }

    private static void refuseWhatIsFilledIn(Element element) {
        for (String property : List.of("readonly", "disabled")) {
            if (element.flag(property)) {
                throw element.refuse(
                        "“" + property + "” is not supported: a form asks; the task's page shows what is known");
            }
        }
        if (!element.saysNothing("defaultValue")) {
            throw element.refuse(
                    "“defaultValue” is not supported: nobody's answer is filled in beforehand; use “prefill”");
        }
    }

    private static FormField face(Element element, Custom custom, String type, String label) {
        String key = element.text("key").orElseThrow(() -> element.refuse("“key” is missing"));
        if (!KEY.matcher(key).matches()) {
            throw element.refuse(
                    "“key” is not of the form dangerNow: a small letter, then at most 63 letters and digits");
        }
        if (RESERVED.contains(key)) {
            throw element.refuse("“key” is a word with a meaning of its own; choose another");
        }
        return new FormField(
                key,
                type,
                label,
                block(element, custom),
                routing(element, custom),
                custom.text("htcds").orElse(null),
                prefill(element, custom),
                identifies(element, custom, type));
    }

    /** What identifies a person stands in the blocks that are kept for it, and never near the engine. */
    private static @Nullable Identifies identifies(Element element, Custom custom, String type) {
        Optional<String> name = custom.text("identifies");
        if (name.isEmpty()) {
            return null;
        }
        Identifies identifies = Identifies.of(name.get())
                .orElseThrow(() -> element.refuse("“properties.identifies” is none of "
                        + Arrays.stream(Identifies.values())
                                .map(Identifies::key)
                                .collect(Collectors.joining(", "))));
        if (!identifies.type().equals(type)) {
            throw element.refuse("“properties.identifies”: a " + identifies.key() + " is asked with a field of type "
                    + identifies.type());
        }
        if (!Identifies.BLOCKS.contains(block(element, custom))) {
            throw element.refuse("“properties.identifies”: what tells who a person is belongs to block B1 or B2");
        }
        return identifies;
    }

    private static String block(Element element, Custom custom) {
        Optional<String> block = custom.text("block");
        block.filter(name -> !BLOCK.matcher(name).matches()).ifPresent(name -> {
            throw element.refuse("“properties.block” is none of intake, status, court, S1 to S3, B1 to B14");
        });
        return block.orElse(FormField.STRICTEST_BLOCK);
    }

    private static Routing routing(Element element, Custom custom) {
        return switch (custom.text("routing").orElse("false")) {
            case "false" -> Routing.NONE;
            case "true" -> Routing.FACT;
            case "decision" -> Routing.DECISION;
            default -> throw element.refuse("“properties.routing” is none of true, decision, false");
        };
    }

    private static @Nullable String prefill(Element element, Custom custom) {
        Optional<String> prefill = custom.text("prefill");
        prefill.filter(key -> !KEY.matcher(key).matches()).ifPresent(key -> {
            throw element.refuse("“properties.prefill” is not the key of a field");
        });
        return prefill.orElse(null);
    }

    /** A date has a label of its own in the format; what it is called there counts if there is no other. */
    private static Texts label(Element element, Custom custom, String type) {
        Optional<String> label = element.words("label");
        if (type.equals("datetime")) {
            Optional<String> date = element.words("dateLabel");
            Optional<String> time = element.words("timeLabel");
            label = label.or(() -> date).or(() -> time);
        }
        return custom.texts(label.orElseThrow(() -> element.refuse("“label” is missing")), "label");
    }

    private static @Nullable Texts hint(Element element, Custom custom) {
        Optional<String> english = element.words("description");
        Texts hint = custom.texts(english.orElse(""), "description");
        return english.isEmpty() && hint.translations().isEmpty() ? null : hint;
    }
}
