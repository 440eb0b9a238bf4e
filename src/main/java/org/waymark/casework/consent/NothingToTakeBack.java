package org.waymark.casework.consent;

import org.waymark.shared.Refusal;

/** Says that this is no yes that stands: it was taken back, replaced or refused before. */
public final class NothingToTakeBack extends Refusal {

    NothingToTakeBack() {
        super("nothing-to-take-back", 409);
    }
}
