package org.waymark.casework.risk;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Who rates a risk. */
public enum RiskSource {
    /** The decision table of the procedure. */
    ADVICE,
    /** An officer who works on the case. */
    OFFICER,
    /** She herself: if her rating is the higher one, it wins until it has been talked about with her. */
    SURVIVOR;

    /** The name in tables, in the log and in the API. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<RiskSource> of(String key) {
        return Arrays.stream(values()).filter(one -> one.key().equals(key)).findFirst();
    }
}
