package org.waymark.forms;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.waymark.shared.FormKey;

/** One form of the book: what it asks, and whether answers to it are good. */
public interface FormSchema {

    FormKey key();

    /** Every field that takes a value, in the order of the form. */
    List<FormField> fields();

    /** The field with this key. */
    Optional<FormField> field(String key);

    /** The schema itself, as the API hands it out. */
    byte[] json();

    /** Checks a submission against the whole schema; nothing that the schema does not know passes. Messages are in the locale. */
    Checked check(Submission submission, Locale locale);

    /**
     * What a page shows: fields in order with labels, hints, values, errors and origins.
     *
     * @param origins by field key, where a prefilled value comes from, already in words
     */
    FormView view(Submission shown, List<FieldError> errors, Map<String, String> origins, Locale locale);

    /** The field's label in the locale; its key if the form has no such field. */
    default String label(String key, Locale locale) {
        return field(key).map(FormField::label).orElse(key);
    }

    /** A checked answer as people read it: the labels of chosen options, yes or no, dates; in the locale. */
    default String inWords(String key, JsonNode value, Locale locale) {
        return value.isValueNode() ? value.asText() : value.toString();
    }
}
