package org.waymark.worklist.events;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.waymark.shared.AgencyKey;
import org.waymark.shared.DutyKey;
import org.waymark.shared.OfficerId;
import org.waymark.shared.TaskId;

/**
 * Part of a task's time is gone.
 *
 * @param assignee who has it, null if nobody has
 * @param duties whoever holds one of them, at one of these agencies, may do it
 * @param percent how much of the time is gone
 */
public record TaskReminder(
        TaskId task,
        @Nullable OfficerId assignee,
        Set<DutyKey> duties,
        Set<AgencyKey> agencies,
        Instant due,
        int percent) {}
