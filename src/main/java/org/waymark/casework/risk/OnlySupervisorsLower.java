package org.waymark.casework.risk;

import org.waymark.shared.Refusal;

/** Says that a level of risk is lowered by a supervisor alone. */
public final class OnlySupervisorsLower extends Refusal {

    OnlySupervisorsLower() {
        super("only-supervisors-lower", 409);
    }
}
