package org.waymark.casework;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.waymark.directory.Viewer;
import org.waymark.forms.FieldError;
import org.waymark.forms.FormSchema;
import org.waymark.forms.Submission;
import org.waymark.ledger.RecordedFact;
import org.waymark.shared.AgencyKey;
import org.waymark.shared.CaseCode;
import org.waymark.shared.Edition;
import org.waymark.shared.OfficerId;
import org.waymark.shared.SectorKey;
import org.waymark.shared.SopKey;

/** The cases, as far as a viewer may know of them; absent and forbidden are the same {@code NotFound}. */
public interface Cases {

    /** The procedures with which this viewer may open a case, in the edition now in force. */
    List<Starter> starters(Viewer viewer, Locale locale);

    /**
     * Opens a case: its code, its key, the answers to the start form, the care team, the procedure; all of it or nothing.
     *
     * @param area as it was sent, unchecked
     * @throws org.waymark.shared.NotFound if no case is opened with this procedure, or not by this viewer
     */
    default Opening open(Viewer viewer, String procedure, @Nullable String area, Submission submission, Locale locale) {
        return open(viewer, procedure, area, submission, null, locale);
    }

    /** As {@link #open(Viewer, String, String, Submission, Locale)}. @param occurredAt when it was taken down on paper, as typed */
    Opening open(
            Viewer viewer,
            String procedure,
            @Nullable String area,
            Submission submission,
            @Nullable String occurredAt,
            Locale locale);

    /**
     * The cases whose care team the viewer is on; those who coordinate also see the codes of cases in which something is theirs
     * to do, and any other by its whole code.
     */
    Page visible(Viewer viewer, CaseQuery query);

    /** One case, as far as the viewer may see it; writes {@code case-read} to the log. @param code as it was typed */
    CaseView read(Viewer viewer, String code, Locale locale);

    /** The open tasks of a case that the viewer may see. @param code as it was typed */
    List<OpenTasks.OpenTask> openTasks(Viewer viewer, String code, Locale locale);

    /** What was done in the case, oldest first, as far as it concerns those who work on it. @param after 0 for the first page */
    Happened timeline(Viewer viewer, String code, long after, int limit);

    /** A page of facts. @param next after which fact the next page begins, null if this is the last */
    record Happened(
            CaseFile file,
            List<RecordedFact> facts,
            @Nullable Long next) {}

    /** A procedure that starts a case. @param form null if it asks nothing at the start */
    record Starter(SopKey key, String name, @Nullable FormSchema form) {}

    /** What came of opening a case. */
    sealed interface Opening {

        /** The case is there. */
        record Opened(CaseCode code) implements Opening {}

        /** Something is missing or wrong; nothing was stored. */
        record Rejected(List<FieldError> errors) implements Opening {
            public Rejected {
                errors = List.copyOf(errors);
            }
        }
    }

    /** A page of cases. @param next where the next one begins, null if this is the last */
    record Page(List<CaseFile> cases, CaseQuery.@Nullable Place next) {}

    /**
     * One case, as one viewer may see it.
     *
     * @param openTasks the open tasks that the viewer may see
     * @param standing where it stands on its diagrams, the procedure of the case first
     * @param openElsewhere the sectors in which other tasks are open, without saying which
     */
    record CaseView(
            CaseFile file,
            String procedure,
            List<Member> careTeam,
            List<Said> consents,
            CaseRecord.Disclosed record,
            List<Referral> referrals,
            List<OpenTasks.OpenTask> openTasks,
            Set<SectorKey> openElsewhere,
            List<Place> standing) {}

    /**
     * A procedure in which a case stands.
     *
     * @param callers the procedures that led here, the nearest first, as far as they are not this one
     * @param at the ids of the steps that are open there, as far as the viewer may know
     * @param steps the same in words
     */
    record Place(
            SopKey procedure,
            String name,
            List<String> callers,
            Edition edition,
            List<String> at,
            List<String> steps) {}

    /** An officer of the care team. @param how as {@code opened}, {@code task} or {@code referral} */
    record Member(
            OfficerId officer,
            AgencyKey agency,
            @Nullable SectorKey sector,
            String how,
            Instant joinedAt,
            boolean lead) {}

    /** What the survivor said to a purpose and a recipient. @param status as {@code granted} or {@code expired} */
    record Said(
            UUID id,
            String purpose,
            String recipient,
            List<String> blocks,
            String status,
            String givenBy,
            String method,
            String language,
            OfficerId recordedBy,
            Instant at,
            @Nullable Instant expiresAt) {}
}
