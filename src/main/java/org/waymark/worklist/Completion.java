package org.waymark.worklist;

import java.util.List;
import org.waymark.casework.CaseRecord.Clash;
import org.waymark.forms.FieldError;

/** The outcome of sending the answers to a task. */
public sealed interface Completion {

    /** The step is done. @param next what became due through it, whoever's it is */
    record Completed(WorkItem item, List<WorkItem> next) implements Completion {
        public Completed {
            next = List.copyOf(next);
        }
    }

    /** The record was changed since the form was opened, and says something else; nothing was stored. */
    record Changed(List<Clash> clashes) implements Completion {
        public Changed {
            clashes = List.copyOf(clashes);
        }
    }

    /** The form is not satisfied; nothing was stored, and the task is whose it was. */
    record Rejected(List<FieldError> errors) implements Completion {
        public Rejected {
            errors = List.copyOf(errors);
        }
    }
}
