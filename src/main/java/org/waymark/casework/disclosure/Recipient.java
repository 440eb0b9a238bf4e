package org.waymark.casework.disclosure;

import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.waymark.casework.Purpose;
import org.waymark.shared.AgencyKey;
import org.waymark.shared.DutyKey;

/** Who is to receive something, and for which work: the duty says what is needed, and for which purpose she must agree. */
public record Recipient(DutyKey duty, AgencyKey agency) {

    /** As it stands in forms: {@code hl-clinician@regional-health}. */
    public String key() {
        return duty + "@" + agency;
    }

    /** What {@link #key} wrote; empty if the text is none. */
    public static Optional<Recipient> typed(@Nullable String key) {
        String[] parts = key == null ? new String[0] : key.split("@", 2);
        try {
            return parts.length < 2
                    ? Optional.empty()
                    : Optional.of(new Recipient(new DutyKey(parts[0]), new AgencyKey(parts[1])));
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }

    /** The purpose to which she must agree: that which is meant for this duty, or a referral for one service. */
    public Purpose purpose() {
        return Arrays.stream(Purpose.values())
                .filter(purpose -> duty.value().equals(purpose.recipient()))
                .findFirst()
                .orElse(Purpose.P2);
    }
}
