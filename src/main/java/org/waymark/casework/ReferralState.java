package org.waymark.casework;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.waymark.ledger.FactKind;

/** Where a referral stands, and where it may go from there. */
public enum ReferralState {
    DRAFT,
    OFFERED,
    ACCEPTED,
    STARTED,
    COMPLETED,
    DECLINED,
    RETURNED,
    EXPIRED,
    REVOKED,
    SURVIVOR_DECLINED;

    private static final Map<ReferralState, Set<ReferralState>> NEXT = Map.of(
            DRAFT, Set.of(OFFERED, REVOKED, SURVIVOR_DECLINED),
            OFFERED, Set.of(ACCEPTED, DECLINED, EXPIRED, REVOKED, SURVIVOR_DECLINED),
            ACCEPTED, Set.of(STARTED, RETURNED, REVOKED, SURVIVOR_DECLINED),
            STARTED, Set.of(COMPLETED, RETURNED, REVOKED, SURVIVOR_DECLINED),
            // Offered to the next agency, or the sender gives up.
            DECLINED, Set.of(OFFERED, REVOKED, SURVIVOR_DECLINED),
            EXPIRED, Set.of(OFFERED, REVOKED, SURVIVOR_DECLINED),
            RETURNED, Set.of(OFFERED, REVOKED, SURVIVOR_DECLINED));

    /** Whether a referral that stands here may go there. */
    public boolean mayBecome(ReferralState next) {
        return NEXT.getOrDefault(this, Set.of()).contains(next);
    }

    /** Whether the agency has taken the referral on: only then it learns who the survivor is. */
    public boolean taken() {
        return this == ACCEPTED || this == STARTED || this == COMPLETED;
    }

    /** Whether the sender may still take it back. */
    public boolean open() {
        return mayBecome(REVOKED);
    }

    /** Whether the offer to an agency ends here. */
    boolean endsOffer() {
        return this != DRAFT && this != OFFERED && this != ACCEPTED && this != STARTED;
    }

    /** The name in tables, pages and the API. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static ReferralState of(String key) {
        return valueOf(key.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    /** The kind of fact that says it; there is none for a draft. */
    FactKind fact() {
        return FactKind.valueOf("REFERRAL_" + name());
    }
}
