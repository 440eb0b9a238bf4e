package org.waymark.casework.rights;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.waymark.shared.CaseCode;
import org.waymark.shared.OfficerId;

/**
 * An emergency destruction of keys: asked for by one officer, to be confirmed by another before it expires.
 *
 * @param caseCode the one case; null if it is all of them
 */
public record Burn(
        UUID id,
        @Nullable CaseCode caseCode,
        OfficerId askedBy,
        Instant asked,
        Instant expires,
        @Nullable OfficerId confirmedBy,
        @Nullable Instant confirmed,
        @Nullable OfficerId cancelledBy,
        @Nullable Instant cancelled) {

    /** The words that both have to type; the same in every language, as a code is. */
    public static String phrase(@Nullable CaseCode target) {
        return "BURN " + (target == null ? "ALL" : target.value());
    }

    /** The words to type for this one. */
    public String phrase() {
        return phrase(caseCode);
    }

    /** Whether it waits for the second officer at this moment. */
    public boolean waits(Instant now) {
        return confirmed == null && cancelled == null && expires.isAfter(now);
    }

    /** How it stands: {@code waiting}, {@code done}, {@code cancelled} or {@code expired}. */
    public String standing(Instant now) {
        if (confirmed != null) {
            return "done";
        }
        return cancelled != null ? "cancelled" : waits(now) ? "waiting" : "expired";
    }
}
