package org.waymark.casework.consent;

import org.jspecify.annotations.Nullable;
import org.waymark.casework.Consent;
import org.waymark.shared.Refusal;

/** Says that somebody recorded something else for the same purpose and recipient meanwhile. */
public final class ConsentChanged extends Refusal {

    private final transient @Nullable Consent other;

    ConsentChanged(@Nullable Consent other) {
        super("consent-changed", 409);
        this.other = other;
    }

    /** What counts now; null if the officer does not read it. */
    public @Nullable Consent other() {
        return other;
    }
}
