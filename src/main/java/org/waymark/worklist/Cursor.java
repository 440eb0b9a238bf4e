package org.waymark.worklist;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import org.waymark.shared.TaskId;

/** The place in a list after which the next page begins; its text means nothing to those who hand it back. */
public record Cursor(Instant at, TaskId task) {

    /** As it stands in addresses. */
    public String text() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString((at + " " + task).getBytes(UTF_8));
    }

    /** What {@link #text} wrote; empty if the text is no cursor. */
    public static Optional<Cursor> parse(String text) {
        try {
            String[] parts = new String(Base64.getUrlDecoder().decode(text), UTF_8).split(" ", 2);
            return parts.length < 2
                    ? Optional.empty()
                    : Optional.of(new Cursor(Instant.parse(parts[0]), new TaskId(parts[1])));
        } catch (IllegalArgumentException | DateTimeException malformed) {
            return Optional.empty();
        }
    }
}
