package org.waymark.casework.news;

import org.waymark.shared.Refusal;

/** Says that the procedure of the case does not wait for this, now or in its edition: nothing was kept, so people must act. */
public final class NobodyListens extends Refusal {

    NobodyListens() {
        super("nobody-listens", 409);
    }
}
