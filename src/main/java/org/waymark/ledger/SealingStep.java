package org.waymark.ledger;

/** The steps of a sealing, so that a test can break each. */
enum SealingStep {
    LOCKED,
    CHECKED,
    TAKEN,
    ENTRIES_WRITTEN,
    TILES_WRITTEN,
    SIGNED,
    HEAD_WRITTEN,
    QUEUE_CLEARED,
    COMMITTED
}
