package org.waymark.casework.htcds;

import org.waymark.shared.Refusal;

/** Says that she has not agreed to statistics, so that nothing of her case leaves for them. */
final class NoStatisticsConsent extends Refusal {
    NoStatisticsConsent() {
        super("no-statistics-consent", 409);
    }
}
