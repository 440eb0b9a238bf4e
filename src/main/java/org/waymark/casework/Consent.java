package org.waymark.casework;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.waymark.ledger.FactKind;
import org.waymark.shared.OfficerId;

/**
 * What the survivor said to one purpose and one recipient.
 *
 * @param recipient an agency, a service or a duty, by its key
 * @param blocks the blocks that may be shared; none means none
 */
public record Consent(
        Purpose purpose,
        String recipient,
        Set<String> blocks,
        Status status,
        String givenBy,
        String method,
        String language,
        OfficerId recordedBy,
        Instant at,
        @Nullable Instant expiresAt) {

    public Consent {
        blocks = Set.copyOf(blocks);
    }

    /** What she said. */
    public enum Status {
        GRANTED,
        REFUSED,
        UNDECIDED,
        WITHDRAWN;

        String key() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }

        static Status of(String key) {
            return valueOf(key.toUpperCase(java.util.Locale.ROOT));
        }

        FactKind fact() {
            return FactKind.valueOf("CONSENT_" + name());
        }
    }

    boolean expired(Instant now) {
        return expiresAt != null && !expiresAt.isAfter(now);
    }

    /** Whether it allows the purpose now. */
    public boolean holds(Instant now) {
        return status == Status.GRANTED && !expired(now);
    }

    /** How {@code disclosure.dmn} names it. */
    public String standing(Instant now) {
        return status == Status.GRANTED && expired(now) ? "expired" : status.key();
    }
}
