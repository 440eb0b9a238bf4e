package org.waymark.worklist;

import java.time.Instant;
import java.util.Collections;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.waymark.directory.Viewer;
import org.waymark.shared.AgencyKey;
import org.waymark.shared.CaseCode;
import org.waymark.shared.ClockKey;
import org.waymark.shared.DutyKey;
import org.waymark.shared.Edition;
import org.waymark.shared.FormKey;
import org.waymark.shared.OfficerId;
import org.waymark.shared.RunId;
import org.waymark.shared.SectorKey;
import org.waymark.shared.SopKey;
import org.waymark.shared.TaskId;

/**
 * One step that someone owes, or owed: whose it is and by when, and nothing of what the case is about.
 *
 * @param sectors every sector whose agencies may do it
 * @param sector the only one of them, or that of the officer who took it; null if nobody has yet
 * @param handedBy the sector of the officer whose act opened it, null if the engine opened it or they belong to none
 * @param notBy the step whose officer may not do this one too
 * @param notOfficer whose act began the procedure and who may not do this step of it, null if anyone may
 * @param draftAt when a draft of its answers was saved, null if there is none
 * @param heldAt since when its time stands still, null while it runs
 * @param closedTo officers who may not take it though it falls to their duty and agency
 */
public record WorkItem(
        TaskId task,
        RunId run,
        CaseCode caseCode,
        SopKey sop,
        Edition edition,
        String step,
        Set<DutyKey> duties,
        Set<AgencyKey> agencies,
        Set<SectorKey> sectors,
        @Nullable SectorKey sector,
        @Nullable SectorKey handedBy,
        FormKey form,
        @Nullable ClockKey clock,
        @Nullable String notBy,
        @Nullable OfficerId notOfficer,
        @Nullable String urgency,
        Instant created,
        Instant due,
        State state,
        @Nullable OfficerId assignee,
        @Nullable OfficerId doneBy,
        @Nullable Instant doneAt,
        @Nullable Instant draftAt,
        @Nullable Instant heldAt,
        Set<OfficerId> closedTo) {

    /** Where an item stands. */
    public enum State {
        AVAILABLE,
        CLAIMED,
        DONE,
        CANCELLED;

        /** The name in tables and in the API. */
        public String key() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /** Whether it is still to be done. */
    public boolean open() {
        return state == State.AVAILABLE || state == State.CLAIMED;
    }

    /** Whether this officer has taken it. */
    public boolean takenBy(OfficerId officer) {
        return state == State.CLAIMED && officer.equals(assignee);
    }

    /** Whether it falls to the viewer's duty and agency, whoever has it at the moment. */
    public boolean fallsTo(Viewer viewer) {
        return agencies.contains(viewer.agency())
                && !Collections.disjoint(duties, viewer.duties())
                && !closedTo.contains(viewer.id());
    }

    /** How pressing it is at this moment; while its time stands still, as pressing as when that began. */
    public TimeLeft left(Instant now) {
        return TimeLeft.of(created, due, heldAt == null ? now : heldAt);
    }
}
