package org.waymark.casework.flags;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Why a flag was raised or lowered: codes, since a sentence might name her or where she is. */
public enum FlagReason {
    MISSED_CHECK_IN,
    LEFT_SHELTER,
    REPORTED_BY_OTHERS,
    WAITS_FOR_HER,
    WAITS_FOR_COURT,
    WAITS_FOR_AUTHORITY,
    PROTECTION_GRANTED,
    PROTECTION_ENDED,
    UNDER_18,
    AGE_DOUBTFUL,
    AGE_CONFIRMED,
    FOUND_SAFE,
    FOUND_IN_DANGER,
    GOES_ON,
    OFFICIAL_SUSPECTED,
    SUSPICION_CLEARED,
    MERGED,
    PROCEDURE,
    MISTAKE;

    private static final List<FlagReason> OF_THE_PROGRAM =
            List.of(OFFICIAL_SUSPECTED, SUSPICION_CLEARED, MERGED, PROCEDURE);

    /** The name in tables, in the log and in the API. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Those among which an officer chooses, by key. */
    public static List<String> offered() {
        return Arrays.stream(values())
                .filter(one -> !OF_THE_PROGRAM.contains(one))
                .map(FlagReason::key)
                .toList();
    }

    static Optional<FlagReason> sent(String key) {
        return Arrays.stream(values())
                .filter(one -> !OF_THE_PROGRAM.contains(one) && one.key().equals(key))
                .findFirst();
    }
}
