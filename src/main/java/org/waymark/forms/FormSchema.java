package org.waymark.forms;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
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

    /**
     * What was sent as one JSON object of known fields, for keeping as a draft: typed where it reads well, as it was written
     * where it does not, so that nothing typed is lost. {@link Submission#ofJson} of it shows the same again.
     */
    ObjectNode draft(Submission submission);

    /** What the field is called; the key itself if the form has no such field. */
    String label(String key, Locale locale);

    /** A stored value as people read it: options by their labels, yes and no, times in the country's zone; in the locale. */
    String inWords(String key, JsonNode value, Locale locale);
}
