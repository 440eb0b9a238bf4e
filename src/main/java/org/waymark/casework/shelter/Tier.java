package org.waymark.casework.shelter;

import java.util.Locale;

/** How secure a house is, in the steps in which risk is told. */
public enum Tier {
    LOW,
    MEDIUM,
    HIGH,
    CRITICAL;

    /** The name in tables and forms. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @throws IllegalArgumentException if it is none */
    public static Tier of(String key) {
        return valueOf(key.toUpperCase(Locale.ROOT));
    }

    /** How many steps of security are to spare; negative if there are too few. */
    int over(Tier needed) {
        return ordinal() - needed.ordinal();
    }
}
