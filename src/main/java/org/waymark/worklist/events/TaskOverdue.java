package org.waymark.worklist.events;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.waymark.shared.AgencyKey;
import org.waymark.shared.DutyKey;
import org.waymark.shared.OfficerId;
import org.waymark.shared.SectorKey;
import org.waymark.shared.TaskId;

/**
 * A task's limit has passed.
 *
 * @param assignee who has it, null if nobody has
 * @param duties whoever holds one of them, at one of these agencies, may do it
 * @param sectors whose supervisors hear of it
 * @param told the duty that the clock names for this, null if it names none
 */
public record TaskOverdue(
        TaskId task,
        @Nullable OfficerId assignee,
        Set<DutyKey> duties,
        Set<AgencyKey> agencies,
        Set<SectorKey> sectors,
        @Nullable String told,
        Instant due) {}
