package org.waymark.forms;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.waymark.forms.FieldView.Option;

/** Shows single fields with what was sent for them. */
final class FieldViews {

    private final Submission shown;
    private final Map<String, String> errors;
    private final Map<String, String> origins;
    private final Wording wording;
    private final Locale locale;

    FieldViews(Submission shown, List<FieldError> errors, Map<String, String> origins, Wording wording, Locale locale) {
        this.shown = shown;
        this.errors = errors.stream()
                .collect(Collectors.toMap(FieldError::field, FieldError::message, (first, second) -> first));
        this.origins = origins;
        this.wording = wording;
        this.locale = locale;
    }

    /** @param opening the answers that open what follows, in the page itself */
    FieldView view(Field field, Set<String> opening, boolean refreshes) {
        String id = "f-" + field.key();
        String label = field.label().in(locale);
        String error = errors.get(field.key());
        List<String> texts = texts(field);
        boolean declined = field.declines(shown);
        return new FieldView(
                id,
                field.key(),
                Controls.control(field),
                label,
                hint(field),
                error == null ? null : Naming.unname(label, error),
                origins.get(field.key()),
                texts.isEmpty() ? "" : texts.get(0),
                options(field, id, texts, declined, opening),
                Controls.look(field, !readable(field, texts) || error != null && !texts.isEmpty()),
                field.required(),
                field.declinable() && choices(field).isEmpty(),
                declined,
                declinedLabel(field),
                refreshes);
    }

    private @Nullable String hint(Field field) {
        Texts hint = field.hint();
        return hint == null || hint.in(locale).isEmpty() ? null : hint.in(locale);
    }

    private String declinedLabel(Field field) {
        Texts own = field.declined();
        return own == null ? wording.say("forms.declined", locale) : own.in(locale);
    }

    private static boolean readable(Field field, List<String> texts) {
        return texts.isEmpty() || field.answer().posted(texts).wrong() == null;
    }

    private static List<Choice> choices(Field field) {
        if (field.answer() instanceof ChoiceAnswer one) {
            return one.choices();
        }
        return field.answer() instanceof ChoicesAnswer several ? several.choices() : List.of();
    }

    private List<Option> options(Field field, String id, List<String> texts, boolean declined, Set<String> opening) {
        var options = new ArrayList<Option>();
        if (field.answer() instanceof FlagAnswer) {
            boolean ticked = texts.contains("true") || texts.contains("on");
            options.add(new Option(id, "true", field.label().in(locale), ticked, opening.contains("true")));
        }
        for (Choice choice : choices(field)) {
            boolean chosen = !declined && texts.contains(choice.value());
            options.add(
                    option(id, options.size(), choice.value(), choice.label().in(locale), chosen, opening));
        }
        if (field.declinable() && !choices(field).isEmpty()) {
            options.add(option(id, options.size(), Field.DECLINED, declinedLabel(field), declined, opening));
        }
        return options;
    }

    private static Option option(
            String id, int place, String value, String label, boolean chosen, Set<String> opening) {
        return new Option(id + "-" + (place + 1), value, label, chosen, opening.contains(value));
    }

    /** What a browser would send for this field again. */
    List<String> texts(Field field) {
        JsonNode sent = shown.get(field.key());
        if (sent == null || sent.isNull() || field.declines(shown) && shown.typed()) {
            return List.of();
        }
        JsonNode sound = shown.typed() ? field.answer().typed(sent).value() : null;
        List<String> texts = sound == null ? Field.posted(sent) : field.answer().texts(sound);
        return field.declines(shown)
                ? texts.stream().filter(text -> !text.equals(Field.DECLINED)).toList()
                : texts;
    }
}
