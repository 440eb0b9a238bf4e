package org.waymark.casework.team;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.waymark.casework.CareTeam;
import org.waymark.casework.CareTeam.Member;
import org.waymark.casework.CaseDoor;
import org.waymark.casework.CaseFile;
import org.waymark.casework.CaseFiles;
import org.waymark.casework.CaseLeads;
import org.waymark.casework.Conflicts;
import org.waymark.directory.Role;
import org.waymark.directory.Viewer;
import org.waymark.ledger.Fact;
import org.waymark.shared.CaseCode;
import org.waymark.shared.OfficerId;

/**
 * Lets those see a care team who may know the case, and supervisors of a sector whose officers work on it: they must be able
 * to replace who is ill or leaves, and see nothing else of the case for it.
 */
@Component
class TeamDoor {

    private final CaseDoor door;
    private final CaseFiles files;
    private final CareTeam team;
    private final CaseLeads leads;
    private final Conflicts conflicts;

    TeamDoor(CaseDoor door, CaseFiles files, CareTeam team, CaseLeads leads, Conflicts conflicts) {
        this.door = door;
        this.files = files;
        this.team = team;
        this.leads = leads;
        this.conflicts = conflicts;
    }

    /** The code that was sent. @throws org.waymark.shared.NotFound if it is none; that is recorded */
    CaseCode named(Viewer viewer, String typed) {
        return CaseCode.typed(typed).orElseThrow(() -> door.denied(viewer, null));
    }

    /** The case and what the viewer may do with its team. @throws org.waymark.shared.NotFound if it is not for them */
    Entry admit(Viewer viewer, CaseCode code) {
        List<Member> members = team.of(code);
        CaseFile file = files.find(code)
                .filter(found -> supervises(viewer, code, members))
                .orElseGet(() -> door.admit(viewer, code));
        Optional<OfficerId> lead = leads.of(code);
        boolean all = viewer.is(Role.COORDINATOR) || lead.equals(Optional.of(viewer.id()));
        return new Entry(file, members, lead, new Powers(all, viewer.is(Role.SUPERVISOR) ? viewer.sector() : null));
    }

    /** The fact that the viewer reads something of the case. */
    Fact reading(Viewer viewer, CaseCode code) {
        return door.reading(viewer, code);
    }

    /** What only those may do who have a certain power. */
    void require(boolean allowed, Viewer viewer, CaseCode code) {
        if (!allowed) {
            throw door.denied(viewer, code);
        }
    }

    private boolean supervises(Viewer viewer, CaseCode code, List<Member> members) {
        return viewer.is(Role.SUPERVISOR)
                && viewer.sector() != null
                && members.stream().anyMatch(one -> viewer.sector().equals(one.sector()))
                && !conflicts.bar(viewer, code);
    }

    /** A case whose team somebody may see. @param lead empty as long as nobody leads it */
    record Entry(CaseFile file, List<Member> members, Optional<OfficerId> lead, Powers powers) {}
}
