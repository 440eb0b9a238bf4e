package org.waymark.ledger;

import java.util.Locale;

/** What a verification can find at fault; each has a sentence under {@code ledger.broken.} in every language. */
enum Check {
    CHECKPOINT_MISSING,
    CHECKPOINT_MALFORMED,
    CHECKPOINT_UNSIGNED,
    CHECKPOINT_CHANGED,
    CHECKPOINT_DIFFERS,
    ENTRIES_MISSING,
    ENTRIES_UNSIGNED,
    ENTRY_MISSING,
    ENTRY_CHANGED,
    EVENT_MISSING,
    EVENT_CHANGED,
    EVENT_UNLOGGED,
    EVENT_DELETED,
    EVENT_QUEUED_AGAIN,
    TILE_MISSING,
    TILE_CHANGED,
    TILE_UNKNOWN;

    String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
