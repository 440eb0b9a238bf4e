package org.waymark.casework.flags;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What may stand over a case beside the path that it takes (domain rules, section 9). */
public enum CaseFlag {
    /** Nobody knows where she is: time stands still, so that the search breaches nothing. */
    MISSING(true, true),
    /** The case waits for something outside it: time stands still. */
    ON_HOLD(true, true),
    /** She is in witness protection: time stands still until one officer has taken the case over. */
    DARK(true, false),
    /** Someone with power over the case may be involved: raised and lowered with the restriction itself alone. */
    RESTRICTED(false, false),
    /** She is a child, or is treated as one until her age is known. */
    CHILD_TRACK(false, false),
    /** Her death was reported and is not confirmed: nobody contacts her and time stands still, whoever serves her sees it. */
    CONTACT_HELD(true, true);

    private final boolean holds;
    private final boolean forGuests;

    CaseFlag(boolean holds, boolean forGuests) {
        this.holds = holds;
        this.forGuests = forGuests;
    }

    /** Whether the time of the case stands still under it. */
    public boolean holds() {
        return holds;
    }

    /** Whether those who are in the case through a referral alone see it. */
    boolean forGuests() {
        return forGuests;
    }

    /** The name in tables, in the log, in diagrams and in the API. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The flag of this name. */
    public static Optional<CaseFlag> of(String key) {
        return Arrays.stream(values()).filter(one -> one.key().equals(key)).findFirst();
    }
}
