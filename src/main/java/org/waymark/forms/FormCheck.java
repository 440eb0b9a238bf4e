package org.waymark.forms;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.waymark.forms.FormField.Routing;
import org.waymark.shared.RoutingFacts;

/** Checks one submission against one form: everything asked is there and sound, and nothing else is there. */
final class FormCheck {

    private static final Pattern PLAIN_NAME = Pattern.compile("[A-Za-z][A-Za-z0-9._-]{0,79}");

    private final Content content;
    private final Submission submission;
    private final OpenParts parts;
    private final Wording wording;
    private final Locale locale;

    FormCheck(Content content, Submission submission, Wording wording, Locale locale) {
        this.content = content;
        this.submission = submission;
        this.parts = OpenParts.of(content.components(), submission);
        this.wording = wording;
        this.locale = locale;
    }

    Checked run() {
        var errors = new ArrayList<FieldError>();
        for (Field field : content.fields()) {
            Complaint complaint = parts.isOpen(field) ? field.complaint(parts.reading(field)) : null;
            if (complaint != null) {
                errors.add(wording.error(field, complaint, locale));
            }
        }
        unknown().forEach(name -> errors.add(new FieldError(name, wording.say("forms.wrong.unknown", locale, name))));
        return errors.isEmpty() ? new Checked.Accepted(answers()) : new Checked.Rejected(errors);
    }

    /** A name that was made up is told only if it is plain: it may be anything. */
    private Set<String> unknown() {
        var unknown = new TreeSet<String>();
        submission.values().fieldNames().forEachRemaining(name -> {
            if (!content.accepts(name, submission.typed())) {
                unknown.add(PLAIN_NAME.matcher(name).matches() ? name : "?");
            }
        });
        return unknown;
    }

    private Answers answers() {
        var values = new LinkedHashMap<String, JsonNode>();
        var facts = RoutingFacts.none();
        var inputs = RoutingFacts.none();
        for (Field field : content.fields()) {
            JsonNode value = value(field);
            if (value != null) {
                values.put(field.key(), value);
            }
            var fact = field.fact(value)
                    .map(heard -> RoutingFacts.none().with(field.key(), heard))
                    .orElse(RoutingFacts.none());
            if (field.face().routing() == Routing.FACT) {
                facts = facts.and(fact);
            } else {
                inputs = inputs.and(fact);
            }
        }
        return new Answers(values, facts, inputs);
    }

    private @Nullable JsonNode value(Field field) {
        return parts.isOpen(field) ? parts.reading(field).value() : null;
    }
}
