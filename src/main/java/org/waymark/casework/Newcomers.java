package org.waymark.casework;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.waymark.casework.CareTeam.Joined;
import org.waymark.casework.CareTeam.Member;
import org.waymark.directory.Viewer;
import org.waymark.shared.CaseCode;

/**
 * Decides who is in a case only because their agency opened it again: a code on an old card opens a new episode, not what was
 * written down in the earlier ones. Whoever is not a newcomer themselves and may admit to the care team lets them in.
 */
@Component
public class Newcomers {

    private final CareTeam team;
    private final CaseFiles files;

    Newcomers(CareTeam team, CaseFiles files) {
        this.team = team;
        this.files = files;
    }

    /** From when on the viewer may know what was done and recorded; empty if nothing is kept from them for this reason. */
    public Optional<Instant> since(Viewer viewer, CaseCode code) {
        List<Member> members = team.of(code);
        return members.stream()
                        .filter(one -> one.officer().equals(viewer.id()))
                        .findFirst()
                        .map(one -> one.how() == Joined.REOPENED)
                        .orElseGet(() -> colleagues(viewer, members))
                ? files.reopenedAt(code)
                : Optional.empty();
    }

    /** Whether all whom the agency has in the case came in this way; then no colleague comes in further by taking a step. */
    boolean colleagues(Viewer viewer, CaseCode code) {
        return colleagues(viewer, team.of(code));
    }

    private static boolean colleagues(Viewer viewer, List<Member> members) {
        List<Member> theirs = members.stream()
                .filter(one -> one.agency().equals(viewer.agency()))
                .toList();
        return !theirs.isEmpty() && theirs.stream().allMatch(one -> one.how() == Joined.REOPENED);
    }
}
