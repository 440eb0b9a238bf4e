package org.waymark.casework;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.waymark.casework.Conflicts.Side;
import org.waymark.directory.Agency;
import org.waymark.directory.Directory;
import org.waymark.shared.AgencyKey;
import org.waymark.shared.AreaKey;
import org.waymark.shared.CaseCode;
import org.waymark.shared.DutyKey;
import org.waymark.shared.OfficerId;

/** Gives a task to agencies that are on the care team already, so that the survivor meets no more people than she must. */
@Component
class CareRouting implements CaseRouting {

    private final CaseFiles files;
    private final CareTeam team;
    private final Conflicts conflicts;
    private final Directory directory;

    CareRouting(CaseFiles files, CareTeam team, Conflicts conflicts, Directory directory) {
        this.files = files;
        this.team = team;
        this.conflicts = conflicts;
        this.directory = directory;
    }

    @Override
    public List<AgencyKey> agencies(CaseCode caseCode, Set<DutyKey> duties) {
        Side barred = conflicts.in(caseCode);
        Set<AgencyKey> able = able(duties);
        List<AgencyKey> known = team.of(caseCode).stream()
                .map(CareTeam.Member::agency)
                .distinct()
                .filter(agency -> able.contains(agency) && free(agency, duties, barred))
                .toList();
        if (!known.isEmpty()) {
            return known;
        }
        Optional<AreaKey> area = files.find(caseCode).map(CaseFile::area);
        List<AgencyKey> near = performing(area.stream(), duties, barred);
        // Nothing waits unseen (promise 8): where nobody in the area performs the duty, whoever does elsewhere is
        // asked.
        return near.isEmpty() ? everywhere(caseCode, duties) : near;
    }

    @Override
    public Set<OfficerId> closedTo(CaseCode caseCode) {
        return team.dismissed(caseCode);
    }

    private List<AgencyKey> performing(Stream<AreaKey> areas, Set<DutyKey> duties, Side barred) {
        return areas.flatMap(area -> directory.performing(duties, area).stream())
                .map(Agency::key)
                .distinct()
                .filter(agency -> free(agency, duties, barred))
                .toList();
    }

    @Override
    public List<AgencyKey> everywhere(CaseCode caseCode, Set<DutyKey> duties) {
        Side barred = conflicts.in(caseCode);
        return performing(directory.areas().stream(), duties, barred);
    }

    /** An agency in which only an officer with a conflict holds the duty would leave the task to nobody. */
    private boolean free(AgencyKey agency, Set<DutyKey> duties, Side barred) {
        return !barred.agencies().contains(agency)
                && (barred.officers().isEmpty() || barred.leavesSomebody(directory, agency, duties));
    }

    /** Asked once, however many are on the team. */
    private Set<AgencyKey> able(Set<DutyKey> duties) {
        return directory.agencies().stream()
                .filter(agency -> agency.duties().stream().anyMatch(duties::contains))
                .map(Agency::key)
                .collect(Collectors.toSet());
    }
}
