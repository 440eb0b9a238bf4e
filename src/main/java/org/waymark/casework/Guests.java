package org.waymark.casework;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.waymark.directory.Viewer;
import org.waymark.shared.AgencyKey;
import org.waymark.shared.CaseCode;
import org.waymark.shared.OfficerId;

/** Knows who is in a case only because the survivor was referred to them: they see their own part of it and no other. */
@Component
public class Guests {

    private final CareTeam team;
    private final ReferralRows referrals;

    Guests(CareTeam team, ReferralRows referrals) {
        this.team = team;
        this.referrals = referrals;
    }

    /** The viewer as a guest; empty if they have another part in the case. */
    public Optional<Guest> find(Viewer viewer, CaseCode code) {
        Optional<CareTeam.Member> member = team.member(viewer.id(), code);
        if (member.isPresent() && member.get().how() != CareTeam.Joined.REFERRAL) {
            return Optional.empty();
        }
        List<Referral> received = referrals.of(code).stream()
                .filter(referral -> viewer.agency().equals(referral.receiver()))
                .toList();
        return member.isPresent() || !received.isEmpty()
                ? Optional.of(new Guest(viewer.agency(), received, colleagues(viewer, code)))
                : Optional.empty();
    }

    private Set<OfficerId> colleagues(Viewer viewer, CaseCode code) {
        return team.of(code).stream()
                .filter(member -> member.agency().equals(viewer.agency()))
                .map(CareTeam.Member::officer)
                .collect(Collectors.toSet());
    }

    /**
     * A viewer to whose agency a survivor was referred.
     *
     * @param received the referrals that the agency is offered or has
     * @param colleagues the officers of the agency on the care team
     */
    public record Guest(AgencyKey agency, List<Referral> received, Set<OfficerId> colleagues) {

        /** Whether the agency has taken one on: before, it learns nothing about the person. */
        public boolean taken() {
            return received.stream().anyMatch(referral -> referral.state().taken());
        }

        /** The names under which a consent may stand that is meant for this agency. */
        public Set<String> recipients() {
            return Stream.concat(Stream.of(agency.value()), received.stream().map(Referral::service))
                    .collect(Collectors.toSet());
        }

        /** Whether a service was asked of it on a basis in law. */
        boolean byLaw(String service) {
            return received.stream().anyMatch(referral -> referral.service().equals(service) && referral.byLaw());
        }

        /** The runs of its referrals. */
        Set<String> runs() {
            return received.stream().map(referral -> referral.run().value()).collect(Collectors.toSet());
        }

        /** Whether it works with this agency: itself, and who referred to it. */
        public boolean knows(AgencyKey other) {
            return other.equals(agency)
                    || received.stream().anyMatch(referral -> referral.sender().equals(other));
        }
    }
}
