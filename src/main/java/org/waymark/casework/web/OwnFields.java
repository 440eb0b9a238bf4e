package org.waymark.casework.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.waymark.forms.FieldError;
import org.waymark.forms.FormSchema;
import org.waymark.forms.Submission;

/** The few fields that a page asks of its own above a form of the book: what was typed, what is wrong with it, and the rest. */
record OwnFields(List<String> names) {

    static OwnFields of(String... names) {
        return new OwnFields(List.of(names));
    }

    /** Shows the page again as it was sent. @param form null if the procedure begins without one */
    void show(
            MultiValueMap<String, String> sent,
            List<FieldError> errors,
            @Nullable FormSchema form,
            Locale locale,
            Model model) {
        Map<String, String> faults = errors.stream()
                .filter(error -> names.contains(error.field()))
                .collect(Collectors.toMap(FieldError::field, FieldError::message, (one, next) -> one));
        List<FieldError> others =
                errors.stream().filter(error -> !names.contains(error.field())).toList();
        model.addAttribute("faults", faults);
        model.addAttribute("typed", names.stream().collect(Collectors.toMap(name -> name, name -> first(sent, name))));
        model.addAttribute("wrong", !errors.isEmpty());
        model.addAttribute("form", form == null ? null : form.view(answers(sent), others, Map.of(), locale));
    }

    /** What was sent, without these fields: the answers to the form. */
    Submission answers(MultiValueMap<String, String> sent) {
        var answers = new LinkedMultiValueMap<>(sent);
        answers.remove("_csrf");
        names.forEach(answers::remove);
        return Submission.ofForm(answers);
    }

    static String first(MultiValueMap<String, String> sent, String name) {
        String value = sent.getFirst(name);
        return value == null ? "" : value;
    }
}
