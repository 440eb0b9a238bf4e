package org.waymark.ledger;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.waymark.shared.CaseCode;
import org.waymark.shared.OfficerId;

/**
 * Which facts to read; null leaves a member open.
 *
 * @param from first moment, UTC, inclusive
 * @param to last moment, UTC, exclusive
 */
public record FactQuery(
        @Nullable CaseCode caseCode,
        @Nullable OfficerId officer,
        @Nullable FactKind kind,
        @Nullable Instant from,
        @Nullable Instant to) {

    /** All facts of a case. */
    public static FactQuery ofCase(CaseCode code) {
        return new FactQuery(code, null, null, null, null);
    }
}
