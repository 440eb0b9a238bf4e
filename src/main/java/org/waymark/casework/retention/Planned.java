package org.waymark.casework.retention;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.waymark.shared.CaseCode;

/**
 * A part of a closed case, and until when it is kept.
 *
 * @param scope a block, or its free text
 * @param basis why that long, a code
 * @param status {@code law}, {@code standard} or {@code proposed}
 * @param done when it was erased; null if it was not
 * @param held the kind of legal hold that keeps it, if one does
 */
public record Planned(
        CaseCode caseCode,
        String scope,
        Instant due,
        String basis,
        String source,
        String status,
        @Nullable Instant done,
        @Nullable String held) {}
