package org.waymark.casework;

import java.time.Instant;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.waymark.casework.shelter.HouseBeds;
import org.waymark.casework.shelter.Need;
import org.waymark.engine.events.CaseEnded;
import org.waymark.shared.RoutingFacts;

/** Lets the beds of the houses follow the referrals to them: taken when the offer is accepted, free when it is over. */
@Component
class BedsOfReferrals {

    private final HouseBeds beds;
    private final ReferralRows rows;
    private final CaseFiles files;

    BedsOfReferrals(HouseBeds beds, ReferralRows rows, CaseFiles files) {
        this.beds = beds;
        this.rows = rows;
        this.files = files;
    }

    /** @param facts of the run; a house that was chosen by need is named in them */
    void follow(Referral referral, RoutingFacts facts) {
        Instant at = referral.changedAt();
        if (referral.state() == ReferralState.ACCEPTED) {
            facts.code("shelterCode").ifPresent(house -> beds.take(referral.run(), house, Need.beds(facts), at));
        } else if (referral.state().endsOffer()) {
            beds.free(referral.run(), at);
        }
    }

    /** A case may end while a stay goes on in it; a placement that was begun alone ends nothing but itself. */
    @EventListener
    void on(CaseEnded ended) {
        files.find(ended.caseCode())
                .filter(file -> file.procedure().equals(ended.sop()))
                .ifPresent(file -> rows.of(file.code()).forEach(one -> beds.free(one.run(), ended.at())));
    }
}
