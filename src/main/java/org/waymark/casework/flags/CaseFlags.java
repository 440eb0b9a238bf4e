package org.waymark.casework.flags;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.waymark.casework.CaseFile;
import org.waymark.directory.Viewer;
import org.waymark.shared.CaseCode;
import org.waymark.shared.OfficerId;

/** The flags over a case, and who may raise and lower them. */
public interface CaseFlags {

    /** The flags that are raised, whoever asks. */
    Set<CaseFlag> of(CaseCode code);

    /** By what this flag stands, whoever asks; empty if it is not raised. */
    Optional<Change> standing(CaseCode code, CaseFlag flag);

    /** The flags of a case into which the viewer was let; those of a referral alone see only what stops the time. */
    Flags seen(Viewer viewer, CaseFile file);

    /**
     * Raises or lowers a flag by an officer's act: of the care team; {@code dark} by witness protection and supervisors, {@code contact-held} by supervisors;
     * {@code restricted} by nobody. What stands so already is left as it is.
     *
     * @param code as it was typed
     * @throws org.waymark.shared.NotFound if it is not for the viewer
     * @throws org.waymark.shared.FieldsAtFault {@code flag}, {@code reason}
     */
    CaseCode change(Viewer viewer, String code, @Nullable String flag, boolean raised, @Nullable String reason);

    /**
     * Sets a flag in the caller's transaction, which holds the case's lock; for features that decide it themselves.
     *
     * @param officer in whose name the log tells it, null for nobody's
     * @return false if it stood so already
     */
    boolean set(CaseCode code, CaseFlag flag, boolean raised, FlagReason reason, @Nullable OfficerId officer);

    /** The flags as one viewer sees them. @param changes newest first @param mayChange those that the viewer may change */
    record Flags(List<Change> raised, List<Change> changes, List<CaseFlag> mayChange) {}

    /** One raising or lowering. @param reason a code @param officer null if it is told in nobody's name */
    record Change(
            CaseFlag flag,
            boolean raised,
            String reason,
            @Nullable OfficerId officer,
            Instant at) {}
}
