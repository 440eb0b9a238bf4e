package org.waymark.casework.team;

import org.waymark.shared.Refusal;

/** Says that whoever leads a case cannot leave it before another leads it. */
public final class LeadStays extends Refusal {

    LeadStays() {
        super("lead-stays", 409);
    }
}
