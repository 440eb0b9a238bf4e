package org.waymark.forms;

import java.util.List;

/** The outcome of checking a submission. */
public sealed interface Checked {

    /** Everything the schema asks for is there, and nothing else. */
    record Accepted(Answers answers) implements Checked {}

    /** At least one field is at fault; nothing may be stored. */
    record Rejected(List<FieldError> errors) implements Checked {
        public Rejected {
            errors = List.copyOf(errors);
        }
    }
}
