package org.waymark.casework.disclosure;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The ground in law on which data may be shared without consent: with consent itself, the six that the records of child
 * protection know (Primero).
 */
public enum Ground {
    VITAL_INTEREST,
    LEGAL_OBLIGATION,
    PUBLIC_INTEREST,
    LEGITIMATE_INTEREST,
    CONTRACT;

    /** The name in tables, pages and facts. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The ground with this name, if it is one. */
    public static Optional<Ground> typed(@Nullable String key) {
        return Arrays.stream(values()).filter(one -> one.key().equals(key)).findFirst();
    }
}
