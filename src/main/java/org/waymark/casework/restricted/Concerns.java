package org.waymark.casework.restricted;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waymark.directory.Agency;
import org.waymark.directory.Viewer;
import org.waymark.shared.CaseCode;

/**
 * Concerns about officials, and about abuse by those who work with survivors: whoever is on a case may report one; the integrity duty and the protection officer alone read and
 * decide them, and learn who reported. Nobody else learns that there is one.
 */
public interface Concerns {

    /** The agencies that a report may name: all but those that look into it; the same in every case. */
    List<Agency> namable();

    /**
     * Reports a concern and restricts the case, at once and in one transaction: whoever it names loses sight of the case, their
     * tasks and referrals go to others, and those who look into it are told. No fact names the reporter.
     *
     * @param code as it was typed
     * @return whether the reporter may still see the case: not if they are on the side that they named
     * @throws org.waymark.shared.NotFound if there is no such case for the viewer
     * @throws org.waymark.shared.FieldsAtFault {@code about}, {@code agency}, {@code officer}, {@code seen}
     */
    Reported report(Viewer viewer, String code, Report report);

    /** Whether the viewer looks into concerns. */
    boolean looksInto(Viewer viewer);

    /** Every concern, those that are open first. @throws org.waymark.shared.NotFound if the viewer does not look into them */
    List<Concern> all(Viewer viewer);

    /** Those of one case. @param code as it was typed */
    List<Concern> of(Viewer viewer, String code);

    /** One concern with what was seen and by whom; the reading is in the log. @param id as it was sent */
    Opened open(Viewer viewer, String id);

    /** Notes that the viewer looks into it. */
    void takeUp(Viewer viewer, String id);

    /** Closes it. @param lift whether those whom it named may see the case again @param reason sealed, required */
    void close(Viewer viewer, String id, boolean lift, @Nullable String reason);

    /** What is reported, as it was typed. @param matter {@code official}, if nothing is said, or {@code misconduct} */
    record Report(
            @Nullable String about,
            @Nullable String agency,
            @Nullable String officer,
            @Nullable String seen,
            @Nullable String matter) {

        /** About an official. */
        public Report(
                @Nullable String about, @Nullable String agency, @Nullable String officer, @Nullable String seen) {
            this(about, agency, officer, seen, null);
        }
    }

    /** What came of a report. */
    record Reported(CaseCode code, boolean stillSeen) {}

    /**
     * A concern with what is sealed of it.
     *
     * @param reporter null if an answer of the survivor was the cause, which names nobody who reported
     * @param outcome why it was closed, null as long as it is open; all three are null once the case is erased
     */
    record Opened(
            Concern concern,
            @Nullable String reporter,
            @Nullable String seen,
            @Nullable String outcome) {}
}
