package org.waymark.worklist;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.waymark.shared.OfficerId;
import org.waymark.shared.Refusal;

/** Says that the task is not open any more, and who was first. */
public final class TaskDone extends Refusal {

    private final WorkItem item;

    TaskDone(WorkItem item) {
        super(item.doneBy() == null ? "task-cancelled" : "task-done", 409);
        this.item = item;
    }

    /** The task as it was closed. */
    public WorkItem item() {
        return item;
    }

    /** Who completed it; empty if the procedure cancelled it. */
    public Optional<OfficerId> by() {
        return Optional.ofNullable(item.doneBy());
    }

    /** When it was closed. */
    public @Nullable Instant at() {
        return item.doneAt();
    }

    @Override
    public List<String> arguments() {
        return List.of(by().map(OfficerId::value).orElse(""), String.valueOf(item.doneAt()));
    }
}
