package org.waymark.worklist;

import org.waymark.shared.Refusal;

/** Says that a task cannot be given to an officer to whom it does not fall. */
public final class NotTheirs extends Refusal {

    public NotTheirs() {
        super("not-theirs", 422);
    }
}
