package org.waymark.casework;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.waymark.shared.CaseCode;

/**
 * Which of the visible cases to list.
 *
 * @param state {@code open} or {@code closed}, null for both
 * @param code this case only; there is no search but by the whole code
 * @param after the case after which the page begins, null for the first page
 */
public record CaseQuery(
        @Nullable String state,
        @Nullable CaseCode code,
        @Nullable Place after,
        int limit) {

    /** A place in the list, newest case first. */
    public record Place(Instant openedAt, CaseCode code) {

        /** As it stands in addresses; means nothing to those who hand it back. */
        public String cursor() {
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString((openedAt + " " + code).getBytes(java.nio.charset.StandardCharsets.UTF_8));
        }

        /** What {@link #cursor} wrote; empty if the text is none. */
        public static Optional<Place> of(String cursor) {
            try {
                String[] parts = new String(
                                Base64.getUrlDecoder().decode(cursor), java.nio.charset.StandardCharsets.UTF_8)
                        .split(" ", 2);
                return parts.length < 2
                        ? Optional.empty()
                        : Optional.of(new Place(Instant.parse(parts[0]), new CaseCode(parts[1])));
            } catch (IllegalArgumentException | DateTimeException malformed) {
                return Optional.empty();
            }
        }
    }
}
