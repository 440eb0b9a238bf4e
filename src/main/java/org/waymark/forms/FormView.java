package org.waymark.forms;

import java.util.List;

/** What a page shows of a form; {@code templates/fragments/form.html} renders it. */
public interface FormView {

    /** The errors in the order of their fields, for the summary above the form. */
    List<FieldError> errors();
}
