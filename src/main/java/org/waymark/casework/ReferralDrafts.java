package org.waymark.casework;

import java.time.Clock;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.waymark.shared.AgencyKey;
import org.waymark.shared.CaseCode;
import org.waymark.shared.DutyKey;
import org.waymark.shared.NotFound;
import org.waymark.shared.RoutingFacts;
import org.waymark.shared.RunId;

/** The referral of a run: as it stands, for the service that was chosen last, or begun now. */
@Component
class ReferralDrafts {

    /** Whoever leads the case refers. */
    private static final DutyKey LEAD = new DutyKey("ss-case-manager");

    private final ReferralRows rows;
    private final CaseFiles files;
    private final CaseRouting routing;
    private final Clock clock;

    ReferralDrafts(ReferralRows rows, CaseFiles files, CaseRouting routing, Clock clock) {
        this.rows = rows;
        this.files = files;
        this.routing = routing;
        this.clock = clock;
    }

    Referral of(RunId run, CaseCode code, RoutingFacts facts) {
        String service = facts.code("service")
                .orElseThrow(() -> new IllegalStateException("a referral needs the routing fact service"));
        @Nullable String urgency = facts.code("urgency").orElse(null);
        return rows.find(run)
                .map(referral -> referral.forService(service, urgency))
                .orElseGet(() -> Referral.draft(run, code, service, urgency, sender(code, facts), clock.instant()));
    }

    private AgencyKey sender(CaseCode code, RoutingFacts facts) {
        return facts.code("sender")
                .map(AgencyKey::new)
                .orElseGet(() -> routing.agencies(code, Set.of(LEAD)).stream()
                        .findFirst()
                        .orElseGet(() ->
                                files.find(code).orElseThrow(NotFound::new).openedAgency()));
    }
}
