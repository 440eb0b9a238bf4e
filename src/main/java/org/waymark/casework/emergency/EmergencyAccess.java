package org.waymark.casework.emergency;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waymark.casework.CaseFile;
import org.waymark.directory.Viewer;
import org.waymark.shared.CaseCode;

/**
 * Opening a case in danger to life to an officer who is not on it, for the time of clock C37: loudly logged, told to a
 * supervisor and the protection officer, and reviewed afterwards (domain rules, section 4, rule 5).
 */
public interface EmergencyAccess {

    /** Whether the viewer may ask at all: who only administers, audits or writes procedures may not. */
    boolean mayAsk(Viewer viewer);

    /** Whether the viewer may look at what was opened so. */
    boolean reviews(Viewer viewer);

    /** For how long a case is opened. */
    Duration lasts();

    /** The code for which the page may ask a reason: any that is well formed, whether there is such a case or not. */
    CaseCode asked(Viewer viewer, String code);

    /**
     * Opens the case to the viewer; one that is open to them so already stays as it is.
     *
     * @param code as it was typed
     * @param reason required, sealed
     * @throws org.waymark.shared.FieldsAtFault {@code reason}, before it is looked whether there is such a case
     * @throws TooManyEmergencies before it is looked whether there is such a case
     * @throws org.waymark.shared.NotFound if there is no such case, or none that an emergency may open to this viewer
     */
    Emergency open(Viewer viewer, String code, @Nullable String reason);

    /** Ends what the viewer has opened. @throws org.waymark.shared.NotFound if they have opened nothing */
    CaseCode end(Viewer viewer, String code);

    /** What was opened so of a case into which the viewer was let, newest first; guests are told only of their own. */
    Shown of(Viewer viewer, CaseFile file);

    /** What was opened so: for the protection officer all of it, for a supervisor what officers of their sector opened. */
    List<Reviewable> all(Viewer viewer);

    /**
     * Notes what the protection officer found when they looked at it.
     *
     * @throws org.waymark.shared.NotFound if it is not for the viewer, or they opened it themselves
     * @throws org.waymark.shared.FieldsAtFault {@code justified}
     */
    void review(Viewer viewer, String id, @Nullable String justified);

    /** The emergencies of a case. @param mine the one under which the viewer reads it now, null if there is none */
    record Shown(List<Emergency> all, @Nullable Emergency mine) {}

    /** @param reason in the officer's words, for the protection officer alone; null for others, and once the case is erased */
    record Reviewable(Emergency emergency, @Nullable String reason, boolean mayReview) {}
}
