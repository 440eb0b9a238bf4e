package org.waymark.casework;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.waymark.engine.spi.ProcedureAction;
import org.waymark.shared.AgencyKey;
import org.waymark.shared.NotFound;
import org.waymark.shared.RoutingFacts;
import org.waymark.shared.RoutingValue;

/**
 * Action {@code offerReferral}: chooses the agency that is asked next. Sets {@code receiver} and {@code offerMade}, and
 * {@code questionRounds} to none; without an agency left, {@code offerMade} is false. Called again after that, it begins a new
 * round.
 */
@Component
class OfferReferral implements ProcedureAction {

    private final ReferralDrafts drafts;
    private final ReferralRows rows;
    private final NextProvider providers;
    private final CaseFiles files;
    private final Clock clock;

    OfferReferral(ReferralDrafts drafts, ReferralRows rows, NextProvider providers, CaseFiles files, Clock clock) {
        this.drafts = drafts;
        this.rows = rows;
        this.providers = providers;
        this.files = files;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "offerReferral";
    }

    @Override
    public RoutingFacts perform(Call call) {
        Instant now = clock.instant();
        Referral referral = drafts.of(call.run(), call.caseCode(), call.facts());
        Optional<AgencyKey> next = next(referral);
        rows.save(next.map(agency -> referral.addressedTo(agency, now)).orElseGet(() -> referral.exhausted(now)));
        RoutingFacts facts = RoutingFacts.none()
                .with("offerMade", next.isPresent())
                .with("questionRounds", new RoutingValue.Number(BigDecimal.ZERO));
        return next.map(agency -> facts.with("receiver", agency.value())).orElse(facts);
    }

    private Optional<AgencyKey> next(Referral referral) {
        CaseFile file = files.find(referral.caseCode()).orElseThrow(NotFound::new);
        return providers.of(referral, file);
    }
}
