package org.waymark.casework.restricted;

import org.waymark.shared.Refusal;

/** Says that somebody has closed the concern already. */
public final class ConcernClosed extends Refusal {

    ConcernClosed() {
        super("concern-closed", 409);
    }
}
