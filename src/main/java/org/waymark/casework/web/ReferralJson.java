package org.waymark.casework.web;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.waymark.casework.Referral;
import org.waymark.shared.AgencyKey;

/** A referral, as the API tells it. @param answerBy until when an answer is due, null if none is */
record ReferralJson(
        String id,
        @JsonProperty("case") String caseCode,
        String service,
        @Nullable String urgency,
        String sender,
        @Nullable String receiver,
        String state,
        @Nullable Instant answerBy,
        Instant changed) {

    static ReferralJson of(Referral one) {
        AgencyKey receiver = one.receiver();
        return new ReferralJson(
                one.run().value(),
                one.caseCode().value(),
                one.service(),
                one.urgency(),
                one.sender().value(),
                receiver == null ? null : receiver.value(),
                one.state().key(),
                one.answerBy(),
                one.changedAt());
    }
}
