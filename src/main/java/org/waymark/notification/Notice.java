package org.waymark.notification;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.waymark.shared.TaskId;

/**
 * What a notice says: that a task waits and by when. No case, procedure, sector or name; the id has no meaning outside.
 *
 * @param task null if it is no task but a consent to be asked for again
 */
record Notice(@Nullable TaskId task, Instant due, boolean overdue) {

    /** Where the reader goes on. */
    String path() {
        return task == null ? "/consents" : "/tasks/" + task;
    }
}
