package org.waymark.casework;

import org.waymark.shared.Refusal;

/** Says that a referral has ended, so that it cannot be taken back any more. */
public final class ReferralOver extends Refusal {

    ReferralOver() {
        super("referral-over", 409);
    }
}
