package org.waymark.casework.restricted;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.waymark.shared.FieldsAtFault;

/** What a concern is about. */
public enum Matter {
    /** Somebody with power over the case may be on the side of those whom she fears. */
    OFFICIAL,
    /** Somebody who works with survivors exploits or abuses: it goes past their line of command. */
    MISCONDUCT;

    /** The name in tables, pages and the API. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** All of them, by key. */
    public static List<String> keys() {
        return Arrays.stream(values()).map(Matter::key).toList();
    }

    /** The matter that was sent; without one, an official. @throws FieldsAtFault if it is none */
    static Matter sent(@Nullable String key) {
        return key == null || key.isBlank() ? OFFICIAL : of(key);
    }

    static Matter of(String key) {
        return Arrays.stream(values())
                .filter(one -> one.key().equals(key))
                .findFirst()
                .orElseThrow(() -> FieldsAtFault.of("matter", "access.fault.about"));
    }
}
