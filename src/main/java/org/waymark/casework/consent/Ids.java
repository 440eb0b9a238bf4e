package org.waymark.casework.consent;

import java.util.Optional;
import java.util.UUID;

/** Reads the id of a consent out of an address. */
final class Ids {

    private static final int LENGTH = 36;

    private Ids() {}

    static Optional<UUID> parse(String text) {
        try {
            return text.length() == LENGTH ? Optional.of(UUID.fromString(text)) : Optional.empty();
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }
}
