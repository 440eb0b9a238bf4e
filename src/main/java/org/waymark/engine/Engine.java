package org.waymark.engine;

import org.jspecify.annotations.Nullable;
import org.waymark.shared.CaseCode;
import org.waymark.shared.Edition;
import org.waymark.shared.OfficerId;
import org.waymark.shared.RoutingFacts;
import org.waymark.shared.RunId;
import org.waymark.shared.SopKey;
import org.waymark.shared.TaskId;

/**
 * Moves cases through the procedures. Every method works in the caller's transaction, whose first statement has taken the
 * case's lock; what follows from it is told by the events before the method returns.
 */
public interface Engine {

    /** Starts a procedure for a case, in this edition. @throws IllegalArgumentException if the edition has no such SOP */
    RunId start(Edition edition, SopKey sop, CaseCode caseCode, RoutingFacts facts);

    /**
     * Completes a task.
     *
     * @param facts kept as process variables of the run
     * @param decisionInputs passed to the decision right after the step and then gone
     * @throws TaskGone if the task is not open any more
     */
    void complete(TaskId task, RoutingFacts facts, RoutingFacts decisionInputs);

    /** Notes in the engine who has taken a task; null gives it back. @throws TaskGone if it is not open any more */
    void assign(TaskId task, @Nullable OfficerId officer);

    /**
     * Hands a message to a run that waits for it.
     *
     * @return false if the run does not wait for it: it is not kept for later
     */
    boolean tell(RunId run, String message, RoutingFacts facts);

    /**
     * As {@link #tell}, by an action: the run hears it in the same transaction, when the engine has come to rest. A run that does
     * not wait for it any more need not know.
     */
    void tellAtRest(RunId run, String message);

    /**
     * Ends a run and all that it has called, wherever they stand: what was open is cancelled, and the case does not end by it.
     * A run that is over already is left as it is.
     */
    void cancel(RunId run);

    /** Whether a run of this procedure is under way for the case, wherever it was called. */
    boolean running(CaseCode caseCode, SopKey sop);

    /** The routing facts of a run as they stand. */
    RoutingFacts facts(RunId run);

    /** Says that a task is not open any more: completed by someone, or cancelled by the procedure. */
    final class TaskGone extends IllegalStateException {
        public TaskGone() {
            super("the task is not open any more");
        }
    }
}
