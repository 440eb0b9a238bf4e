package org.waymark.notification;

import java.time.Instant;
import org.waymark.shared.TaskId;

/** What a notice says: that a task waits and by when. No case, procedure, sector or name; the id has no meaning outside. */
record Notice(TaskId task, Instant due, boolean overdue) {}
