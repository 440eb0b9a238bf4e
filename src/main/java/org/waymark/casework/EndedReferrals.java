package org.waymark.casework;

import java.time.Clock;
import java.time.Instant;
import org.springframework.stereotype.Component;
import org.waymark.directory.Viewer;
import org.waymark.ledger.Fact;
import org.waymark.ledger.Ledger;
import org.waymark.shared.AgencyKey;
import org.waymark.shared.CaseCode;
import org.waymark.shared.RoutingFacts;

/** Takes back what is under way in a case that ends by a person's act, not by its procedure. */
@Component
public class EndedReferrals {

    private final ReferralRows rows;
    private final CareTeam team;
    private final BedsOfReferrals beds;
    private final Ledger ledger;
    private final Clock clock;

    EndedReferrals(ReferralRows rows, CareTeam team, BedsOfReferrals beds, Ledger ledger, Clock clock) {
        this.rows = rows;
        this.team = team;
        this.beds = beds;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** Takes every open referral back; whoever was in the case through one is in it no more. */
    public void revokeAll(Viewer by, CaseCode code) {
        Instant now = clock.instant();
        rows.of(code).stream().filter(one -> one.state().open()).forEach(one -> {
            Referral ended = one.become(ReferralState.REVOKED, now);
            rows.save(ended);
            beds.follow(ended, RoutingFacts.none());
            AgencyKey receiver = ended.receiver();
            ledger.append(Fact.of(ReferralState.REVOKED.fact())
                    .by(by.id())
                    .on(code)
                    .detail("run", ended.run().value())
                    .detail("service", ended.service())
                    .detail("sender", ended.sender().value())
                    .detail("receiver", receiver == null ? null : receiver.value()));
            if (receiver != null) {
                team.dismiss(code, receiver, now);
            }
        });
    }
}
