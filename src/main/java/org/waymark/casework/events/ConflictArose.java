package org.waymark.casework.events;

import java.util.Set;
import org.waymark.shared.CaseCode;
import org.waymark.shared.TaskId;

/**
 * Somebody has a conflict of interest in a case from now on: what they had of it goes to others, in the same transaction.
 *
 * @param askedByName the open tasks that the procedure gave to one of them by name, and that are no one else's to do
 */
public record ConflictArose(CaseCode caseCode, Set<TaskId> askedByName) {}
