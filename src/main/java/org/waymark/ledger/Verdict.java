package org.waymark.ledger;

import org.jspecify.annotations.Nullable;

/** What a verification found: the log is whole, or it is broken at a named place. */
public sealed interface Verdict {

    /** Every entry up to {@code size} is where the signed head says. @param root base64 of the root hash */
    record Whole(long size, String root) implements Verdict {}

    /**
     * The log is not what its signed head says.
     *
     * @param at the first entry at fault, counted from 0, or null if it cannot be told
     * @param what which check failed, as a message key
     * @param recorded what the log holds, null if it does not apply
     * @param computed what it should be, null if it does not apply
     */
    record Broken(
            @Nullable Long at,
            String what,
            @Nullable String recorded,
            @Nullable String computed) implements Verdict {}
}
