package org.waymark.casework.team;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.waymark.casework.CareTeam.Member;
import org.waymark.casework.CareTeam.Past;
import org.waymark.casework.CaseFile;
import org.waymark.casework.CaseLeads.Lead;
import org.waymark.directory.Viewer;
import org.waymark.shared.CaseCode;
import org.waymark.shared.OfficerId;

/** The care team of a case: who works on it, who leads it, and every change, which is an act of its own and in the log. */
public interface CareTeams {

    /** The team as the viewer may see it. @param code as it was typed @throws org.waymark.shared.NotFound if not for them */
    Sheet read(Viewer viewer, String code);

    /**
     * Lets an officer in: the lead's, the coordinator's and the act of a supervisor of the officer's sector.
     *
     * @throws org.waymark.shared.FieldsAtFault {@code officer} if there is no such officer who may work on the case
     */
    CaseCode admit(Viewer viewer, String code, @Nullable String officer);

    /**
     * Ends an officer's admission at once; what they had taken goes back, and their drafts with it.
     *
     * @throws LeadStays if they lead the case
     */
    CaseCode dismiss(Viewer viewer, String code, @Nullable String officer, @Nullable String reason);

    /**
     * Names the lead, or another one: a case manager, never of law enforcement. Who has none yet may be named by any member
     * who could lead it.
     */
    CaseCode appoint(Viewer viewer, String code, @Nullable String officer, @Nullable String reason);

    /** Hands the viewer's own part over to a colleague of the same agency: tasks, drafts, and the lead if it is theirs. */
    CaseCode handOver(Viewer viewer, String code, @Nullable String officer, @Nullable String reason);

    /**
     * A care team.
     *
     * @param past admissions that are over, newest first; of guests' none
     * @param leads who leads and led, newest first
     * @param member whether the viewer is on it
     */
    record Sheet(
            CaseFile file,
            List<Member> members,
            List<Past> past,
            Optional<OfficerId> lead,
            List<Lead> leads,
            Powers powers,
            boolean member,
            boolean mayAppoint) {}
}
