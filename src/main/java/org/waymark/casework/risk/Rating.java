package org.waymark.casework.risk;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.waymark.shared.OfficerId;

/**
 * One rating of a risk, as it is kept.
 *
 * @param lowers whether it was said by someone who may lower the level
 * @param discussed whether her own rating was talked about with her
 * @param reason sealed, null if none was given
 * @param officer null if the procedure said it by itself
 */
record Rating(
        UUID id,
        RiskLevel level,
        RiskSource source,
        boolean lowers,
        boolean discussed,
        byte @Nullable [] reason,
        @Nullable OfficerId officer,
        Instant at) {

    /** The place to which the reason is sealed. */
    static String place(UUID id) {
        return "risk/" + id;
    }

    @Override
    public String toString() {
        return "Rating[" + id + "]";
    }
}
