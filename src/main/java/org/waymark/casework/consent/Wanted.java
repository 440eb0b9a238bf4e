package org.waymark.casework.consent;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What she says, as it was sent: nothing of it is checked yet.
 *
 * @param recipient null if the purpose says whom it is for, or it is the officer's own agency
 * @param expiresAt a day, the last on which it holds, or a moment with its offset; null for the purpose's usual time
 * @param restrictions what she wants left out, in her words
 * @param seen the position up to which the register was seen when she was asked; null if nobody looked
 */
public record Wanted(
        @Nullable String purpose,
        @Nullable String recipient,
        List<String> blocks,
        @Nullable String status,
        @Nullable String givenBy,
        boolean assentChild,
        @Nullable String method,
        @Nullable String language,
        @Nullable String interpreterId,
        List<String> explained,
        @Nullable String restrictions,
        @Nullable String validFrom,
        @Nullable String expiresAt,
        @Nullable Long seen) {

    public Wanted {
        blocks = List.copyOf(blocks);
        explained = List.copyOf(explained);
    }
}
