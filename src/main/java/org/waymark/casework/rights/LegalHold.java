package org.waymark.casework.rights;

import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.waymark.casework.Parts;
import org.waymark.shared.CaseCode;
import org.waymark.shared.OfficerId;

/**
 * A reason in law to keep what would be erased.
 *
 * @param block the block that it keeps; null if the whole case
 * @param lifted when it ended; null while it holds
 */
public record LegalHold(
        UUID id,
        CaseCode caseCode,
        @Nullable String block,
        Kind kind,
        OfficerId placedBy,
        Instant placed,
        @Nullable Instant lifted) {

    /** Why something must be kept. */
    public enum Kind {
        EVIDENCE,
        CHILD_FILE,
        OPEN_CLAIM,
        COURT_ORDER;

        /** The name in tables, pages and the log. */
        public String key() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        static Kind of(String key) {
            return find(key).orElseThrow();
        }

        /** The kind with this name, if there is one. */
        public static Optional<Kind> find(@Nullable String key) {
            return Arrays.stream(values())
                    .filter(kind -> kind.key().equals(key))
                    .findFirst();
        }
    }

    /** Whether it keeps this part. @param ofBlock the block that the part belongs to */
    boolean keeps(String ofBlock) {
        return block == null || block.equals(Parts.block(ofBlock));
    }
}
