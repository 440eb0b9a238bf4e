package org.waymark.casework;

import java.time.Instant;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.waymark.ledger.FactKind;
import org.waymark.shared.OfficerId;

/**
 * What the survivor said to one purpose and one recipient.
 *
 * @param position its place in the register, 0 before it is kept there: what was said later has a higher one
 * @param recipient an agency, a service or a duty, by its key
 * @param blocks the blocks that may be shared; none means none
 * @param givenBy {@code self}, {@code guardian}, {@code court} or {@code authority}
 */
public record Consent(
        UUID id,
        long position,
        Purpose purpose,
        String recipient,
        Set<String> blocks,
        Status status,
        String givenBy,
        String method,
        String language,
        OfficerId recordedBy,
        Instant at,
        @Nullable Instant expiresAt,
        Circumstances circumstances) {

    public Consent {
        blocks = Set.copyOf(blocks);
    }

    /** As a form of the book asks it, without more ado. */
    Consent(
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
        this(
                UUID.randomUUID(),
                0,
                purpose,
                recipient,
                blocks,
                status,
                givenBy,
                method,
                language,
                recordedBy,
                at,
                expiresAt,
                Circumstances.UNTOLD);
    }

    /**
     * How it was said.
     *
     * @param explained the codes of what had been explained before
     * @param assentChild whether the child agreed too, where somebody else gave it
     * @param interpreter the officer who interpreted, null if nobody did
     * @param validFrom null if it holds from the moment it was recorded
     */
    public record Circumstances(
            Set<String> explained,
            boolean assentChild,
            @Nullable OfficerId interpreter,
            @Nullable Instant validFrom) {

        static final Circumstances UNTOLD = new Circumstances(Set.of(), false, null, null);

        public Circumstances {
            explained = Set.copyOf(explained);
        }
    }

    /** What she said; a grant that has come to its event or its day is expired. */
    public enum Status {
        GRANTED,
        REFUSED,
        UNDECIDED,
        WITHDRAWN,
        EXPIRED;

        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Status of(String key) {
            return valueOf(key.toUpperCase(Locale.ROOT));
        }

        FactKind fact() {
            return FactKind.valueOf("CONSENT_" + name());
        }
    }

    /** The same purpose and recipient, taken back by her. */
    public Consent takenBack(OfficerId officer, Instant now) {
        return ended(Status.WITHDRAWN, officer, now);
    }

    /** The same word, as it counts in another file of hers from now on. */
    public Consent again(Instant now) {
        return ended(status, recordedBy, now);
    }

    /** The same purpose and recipient, at its end by an event. */
    public Consent endedBy(Instant now) {
        return ended(Status.EXPIRED, recordedBy, now);
    }

    private Consent ended(Status how, OfficerId officer, Instant now) {
        return new Consent(
                UUID.randomUUID(),
                0,
                purpose,
                recipient,
                blocks,
                how,
                givenBy,
                method,
                language,
                officer,
                now,
                null,
                circumstances);
    }

    boolean expired(Instant now) {
        return expiresAt != null && !expiresAt.isAfter(now);
    }

    private boolean begun(Instant now) {
        Instant from = circumstances.validFrom();
        return from == null || !from.isAfter(now);
    }

    /** Whether it allows the purpose now. */
    public boolean holds(Instant now) {
        return status == Status.GRANTED && begun(now) && !expired(now);
    }

    /** How {@code disclosure.dmn} names it; a grant that begins later is not decided yet. */
    public String standing(Instant now) {
        if (status == Status.GRANTED && expired(now)) {
            return Status.EXPIRED.key();
        }
        return status == Status.GRANTED && !begun(now) ? Status.UNDECIDED.key() : status.key();
    }

    /** Whether it is a no. */
    boolean no() {
        return status == Status.REFUSED || status == Status.WITHDRAWN;
    }
}
