package org.waymark.casework.links;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How two cases belong together. */
public enum LinkKind {
    /** The other one depends on this one: her child, or someone in her care. */
    DEPENDANT,
    FAMILY,
    /** Found in the same incident: for those who investigate and who coordinate alone (domain rules, section 9). */
    SAME_INCIDENT;

    /** The name in tables, in the log and in the API. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Optional<LinkKind> of(String key) {
        return Arrays.stream(values()).filter(one -> one.key().equals(key)).findFirst();
    }
}
