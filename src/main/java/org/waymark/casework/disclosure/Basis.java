package org.waymark.casework.disclosure;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** On what something is shared: her consent, or what the law demands or allows instead (rows 2 to 5 of D5). */
public enum Basis {
    CONSENT("none"),
    CHILD_PROTECTION("mandatory-report"),
    IMMINENT_DANGER("none"),
    COURT_ORDER("court-order");

    private final String legalTrigger;

    Basis(String legalTrigger) {
        this.legalTrigger = legalTrigger;
    }

    /** The name in tables, pages and facts. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Whether it stands in the place of her consent, so that it needs a reason and is reviewed. */
    public boolean insteadOfConsent() {
        return this != CONSENT;
    }

    /** How {@code disclosure.dmn} names what the law demands. */
    String legalTrigger() {
        return legalTrigger;
    }

    /** The basis with this name, if it is one. */
    public static Optional<Basis> typed(@Nullable String key) {
        return Arrays.stream(values()).filter(one -> one.key().equals(key)).findFirst();
    }
}
