package org.waymark.casework.team;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.waymark.shared.FieldsAtFault;

/** Why somebody leaves a care team or a case gets another lead: codes, since a sentence might name her. */
public enum TeamReason {
    NO_LONGER_NEEDED,
    LEFT_AGENCY,
    ON_LEAVE,
    WORKLOAD,
    CONFLICT,
    SURVIVOR_ASKED,
    AREA,
    MISTAKE;

    /** The name in tables, in the log and in the API. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** All of them, by key. */
    public static List<String> keys() {
        return Arrays.stream(values()).map(TeamReason::key).toList();
    }

    /** The reason that was sent. @throws FieldsAtFault if it is none */
    static TeamReason sent(@Nullable String key) {
        return Arrays.stream(values())
                .filter(one -> one.key().equals(key))
                .findFirst()
                .orElseThrow(() -> FieldsAtFault.of("reason", "casefile.fault.reason"));
    }
}
