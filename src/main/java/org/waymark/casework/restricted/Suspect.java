package org.waymark.casework.restricted;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.waymark.shared.AgencyKey;
import org.waymark.shared.OfficerId;

/**
 * Whom a concern is about.
 *
 * @param agency for an organisation or an office
 * @param officer for one officer
 */
public record Suspect(
        Kind kind, @Nullable AgencyKey agency, @Nullable OfficerId officer) {

    /** Nobody who could be named. */
    public static Suspect unknown() {
        return new Suspect(Kind.UNKNOWN, null, null);
    }

    /** How wide it is. */
    public enum Kind {
        /** Every office of an organisation. */
        ORGANISATION,
        /** One office, in its area. */
        OFFICE,
        OFFICER,
        UNKNOWN;

        /** The name in tables, pages and the API. */
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** The kind of this name. */
        public static Optional<Kind> of(@Nullable String key) {
            return Arrays.stream(values()).filter(one -> one.key().equals(key)).findFirst();
        }
    }
}
