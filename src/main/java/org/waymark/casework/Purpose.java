package org.waymark.casework;

import java.time.Duration;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a consent is for; each is asked alone (P1 to P15 of the consent model). */
public enum Purpose {
    P1(null, null),
    P2(90, null),
    P3(90, "le-investigator"),
    P4(null, "le-ctu-supervisor"),
    P5(null, null),
    P6(null, null),
    P7(null, "le-investigator"),
    P8(null, null),
    P9(90, null),
    P10(null, "consulate"),
    P11(90, "cb-return"),
    P12(null, "statistics"),
    P13(null, "cb-interpreter"),
    P14(null, null),
    P15(null, null);

    private static final Set<String> CLOSED = Set.of("B6", "B9", "B10", "B11", "B14");

    private final @Nullable Integer days;
    private final @Nullable String recipient;

    /** @param days after which the consent expires by itself @param recipient who it is for, where the purpose says so */
    Purpose(@Nullable Integer days, @Nullable String recipient) {
        this.days = days;
        this.recipient = recipient;
    }

    /** What no consent opens: session notes, legal advice, investigation, the log; evidence only by its own purpose. */
    public boolean mayOpen(String block) {
        return !CLOSED.contains(block) || this == P7 && block.equals("B11");
    }

    /** How long a consent holds unless the survivor says otherwise; null if no day ends it. */
    @Nullable
    public Duration holds() {
        return days == null ? null : Duration.ofDays(days);
    }

    /** Who the consent is for, if the purpose itself says so; otherwise whoever asked. */
    @Nullable
    public String recipient() {
        return recipient;
    }
}
