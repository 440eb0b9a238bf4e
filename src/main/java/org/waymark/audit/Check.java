package org.waymark.audit;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.waymark.shared.OfficerId;

/**
 * A check of the whole log.
 *
 * @param size how many entries were whole, null if it was broken
 * @param at the first entry at fault, null if there is none or it cannot be told
 * @param what which check failed, null if none
 */
public record Check(
        Instant when,
        @Nullable OfficerId officer,
        boolean whole,
        @Nullable Long size,
        @Nullable Long at,
        @Nullable String what,
        @Nullable String recorded,
        @Nullable String computed) {

    /** Whether this entry was among those that were found whole. */
    boolean covers(long index) {
        return whole && size != null && index < size;
    }
}
