package org.waymark.engine.events;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.waymark.shared.AgencyKey;
import org.waymark.shared.CaseCode;
import org.waymark.shared.Edition;
import org.waymark.shared.RunId;
import org.waymark.shared.SopKey;
import org.waymark.shared.TaskId;

/**
 * A user task is due.
 *
 * @param step the element's id; the book knows the rest
 * @param calledAt the call in the case's own procedure that led here, through however many procedures; null in that procedure
 * @param agency the agency that the diagram names by a routing fact, null if the case's area and care team decide
 * @param urgency the routing fact {@code urgency}, null if the run has none
 * @param dueBy until when it is due at the latest, whatever its clock says: the date fact that the step names; null if none
 * @param at UTC
 */
public record StepOpened(
        TaskId task,
        RunId run,
        CaseCode caseCode,
        SopKey sop,
        Edition edition,
        String step,
        @Nullable String calledAt,
        @Nullable AgencyKey agency,
        @Nullable String urgency,
        @Nullable Instant dueBy,
        Instant at) {

    /** When the step is due: by its clock, or by the date that it names if that comes first. */
    public Instant due(Instant byClock) {
        return dueBy != null && dueBy.isBefore(byClock) ? dueBy : byClock;
    }
}
