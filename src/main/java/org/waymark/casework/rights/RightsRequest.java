package org.waymark.casework.rights;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.waymark.shared.CaseCode;
import org.waymark.shared.OfficerId;

/**
 * What a survivor, or who speaks for her, asks about her own data.
 *
 * @param verified how it was made sure that it is she: a code such as {@code code-word}
 * @param due by when it is to be answered
 * @param outcome what came of it, a code such as {@code erased-partly}; null while it is undecided
 */
public record RightsRequest(
        UUID id,
        CaseCode caseCode,
        Kind kind,
        Scope scope,
        String verified,
        OfficerId loggedBy,
        Instant logged,
        Instant due,
        @Nullable Decision decision,
        @Nullable String outcome,
        @Nullable OfficerId decidedBy,
        @Nullable Instant decided) {

    /** Whether nobody has decided yet. */
    public boolean open() {
        return decision == null;
    }

    /** Whether a copy may be made for her now. */
    public boolean copyDue() {
        return kind.isCopy() && decision != null && decision != Decision.REFUSED;
    }

    /** What is asked. */
    public enum Kind {
        ACCESS,
        CORRECT,
        RESTRICT,
        MOVE,
        ERASE,
        WITHDRAW;

        /** The name in tables, pages and the log. */
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** The kind with this name, if there is one. */
        public static Optional<Kind> of(@Nullable String key) {
            return find(values(), key);
        }

        boolean isCopy() {
            return this == ACCESS || this == MOVE;
        }
    }

    /** What was decided. */
    public enum Decision {
        GRANTED,
        PARTIAL,
        REFUSED;

        /** The name in tables, pages and the log. */
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** The decision with this name, if there is one. */
        public static Optional<Decision> of(@Nullable String key) {
            return find(values(), key);
        }
    }

    private static <E extends Enum<E>> Optional<E> find(E[] values, @Nullable String key) {
        for (E value : values) {
            if (value.name().toLowerCase(Locale.ROOT).equals(key)) {
                return Optional.of(value);
            }
        }
        return Optional.empty();
    }
}
