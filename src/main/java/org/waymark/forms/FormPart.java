package org.waymark.forms;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One part of a form as it is shown.
 *
 * @param kind {@code field}, {@code section}, {@code prose} or {@code rule}
 * @param id unique on the page
 * @param text a section's heading, or prose as safe HTML
 * @param field the question, if it is one
 * @param inner a section's parts
 * @param reveals what the answer to the question opens, in the page itself
 */
public record FormPart(
        String kind, String id, String text, @Nullable FieldView field, List<FormPart> inner, List<FormPart> reveals) {

    public FormPart {
        inner = List.copyOf(inner);
        reveals = List.copyOf(reveals);
    }

    static FormPart of(FieldView field, List<FormPart> reveals) {
        return new FormPart("field", field.id(), "", field, List.of(), reveals);
    }

    static FormPart section(String id, String heading, List<FormPart> inner) {
        return new FormPart("section", id, heading, null, inner, List.of());
    }

    static FormPart prose(String id, String html) {
        return new FormPart("prose", id, html, null, List.of(), List.of());
    }

    static FormPart rule(String id) {
        return new FormPart("rule", id, "", null, List.of(), List.of());
    }

    /** Whether an answer in this part opens or closes others in a way that only the server can tell. */
    boolean refreshes() {
        return field != null && field.refreshes()
                || inner.stream().anyMatch(FormPart::refreshes)
                || reveals.stream().anyMatch(FormPart::refreshes);
    }
}
