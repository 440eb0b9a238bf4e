package org.waymark.casework.consent;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waymark.casework.Consent;
import org.waymark.shared.CaseCode;

/**
 * One entry of the register, as a viewer may see it.
 *
 * @param blocks the blocks it names, in their order
 * @param standing {@code granted}, {@code refused}, {@code undecided}, {@code withdrawn} or {@code expired}
 * @param counts whether nothing was said to the same purpose and recipient later
 * @param renewBy from when on she should be asked again; null if no day ends it
 * @param renew whether that is now
 * @param words her restrictions, or what she said when she took it back; null if there are none or they were not asked for
 */
public record Entry(
        CaseCode caseCode,
        Consent said,
        List<String> blocks,
        String standing,
        boolean counts,
        @Nullable Instant renewBy,
        boolean renew,
        @Nullable String words) {}
