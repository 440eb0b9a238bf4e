package org.waymark.forms;

import java.util.List;

/**
 * What a page shows of a form; {@code templates/fragments/form.html} renders it.
 *
 * @param errors in the order of their fields
 * @param summary the same, each with the id of the element to go to
 * @param parts what is asked, in order
 * @param kept what was typed into parts that are closed now: sent along, so that opening them again shows it
 */
public record FormView(List<FieldError> errors, List<ErrorLink> summary, List<FormPart> parts, List<KeptText> kept) {

    public FormView {
        errors = List.copyOf(errors);
        summary = List.copyOf(summary);
        parts = List.copyOf(parts);
        kept = List.copyOf(kept);
    }

    /** Whether answers open or close parts in a way that only the server can tell. */
    public boolean refreshes() {
        return parts.stream().anyMatch(FormPart::refreshes);
    }

    /** An error and where to mend it. */
    public record ErrorLink(String target, String message) {}

    /** A text of a closed part. */
    public record KeptText(String name, String value) {}
}
