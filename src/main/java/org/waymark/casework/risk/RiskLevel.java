package org.waymark.casework.risk;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The levels of risk of the advice in table D2, the lowest first. */
public enum RiskLevel {
    LOW,
    MEDIUM,
    HIGH,
    CRITICAL;

    /** The name in tables, in the log and in the API. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The level of this name, as the advice or a form writes it. */
    public static Optional<RiskLevel> of(String key) {
        return Arrays.stream(values())
                .filter(one -> one.name().equalsIgnoreCase(key))
                .findFirst();
    }

    /** All of them, by key, the highest first. */
    public static List<String> keys() {
        return List.of(CRITICAL.key(), HIGH.key(), MEDIUM.key(), LOW.key());
    }
}
