package org.waymark.worklist;

import java.util.List;
import org.waymark.shared.OfficerId;
import org.waymark.shared.Refusal;

/** Says that another officer has the task. */
public final class TaskTaken extends Refusal {

    private final OfficerId by;

    TaskTaken(OfficerId by) {
        super("task-taken", 409);
        this.by = by;
    }

    /** Who has it. */
    public OfficerId by() {
        return by;
    }

    @Override
    public List<String> arguments() {
        return List.of(by.value());
    }
}
