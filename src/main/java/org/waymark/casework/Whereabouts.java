package org.waymark.casework;

import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.waymark.casework.CareTeam.Joined;
import org.waymark.casework.CareTeam.Member;
import org.waymark.casework.CareTeam.Past;
import org.waymark.directory.Viewer;
import org.waymark.shared.AgencyKey;
import org.waymark.shared.CaseCode;

/**
 * Decides from whom it is kept to which agencies a survivor was referred: where she is served, she can be found. The readers of
 * the plan know them all (B12 of the data blocks), every other agency those that it asked itself.
 */
@Component
public class Whereabouts {

    private static final String PLAN = "B12";

    private final AccessTable access;
    private final ReferralRows referrals;
    private final CareTeam team;

    Whereabouts(AccessTable access, ReferralRows referrals, CareTeam team) {
        this.access = access;
        this.referrals = referrals;
        this.team = team;
    }

    /** The agencies of whose part in the case the viewer does not hear: they are in it through referrals alone. */
    public Set<AgencyKey> keptFrom(Viewer viewer, CaseFile file) {
        if (access.readable(file.edition(), PLAN, viewer.duties())) {
            return Set.of();
        }
        Set<AgencyKey> kept = referrals.of(file.code()).stream()
                .filter(one -> !one.sender().equals(viewer.agency()))
                .flatMap(one -> one.offers().stream().map(Referral.Offer::agency))
                .collect(Collectors.toCollection(HashSet::new));
        kept.remove(viewer.agency());
        if (!kept.isEmpty()) {
            kept.removeAll(inItOtherwise(file.code()));
        }
        return kept;
    }

    private Set<AgencyKey> inItOtherwise(CaseCode code) {
        return Stream.concat(team.of(code).stream(), team.past(code).stream().map(Past::member))
                .filter(one -> one.how() != Joined.REFERRAL)
                .map(Member::agency)
                .collect(Collectors.toSet());
    }
}
