package org.waymark.worklist;

import org.waymark.shared.Refusal;

/** Says that a referral is over, or waits for something other than what somebody answers. */
public final class ReferralNotDue extends Refusal {

    ReferralNotDue() {
        super("referral-not-due", 409);
    }
}
