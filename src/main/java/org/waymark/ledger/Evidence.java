package org.waymark.ledger;

import java.util.Iterator;
import org.jspecify.annotations.Nullable;

/**
 * All that a verification looks at, as it is stored; each part is read once, in order.
 *
 * @param heads all heads that were signed, by size; heads kept elsewhere may stand among them
 * @param entries the entries of the log, by index
 * @param tiles the full tiles, in the order in which they fill
 * @param strays events that are not where they belong
 */
record Evidence(
        VerifierKey key,
        Iterator<Head> heads,
        Iterator<Entry> entries,
        Iterator<StoredTile> tiles,
        Iterator<Stray> strays) {

    /** A signed head. @param note the checkpoint as a signed note */
    record Head(long size, byte[] root, String note) {}

    /** An entry and the event it was made from. @param event the event made into an entry again, null if it is gone */
    record Entry(long index, byte[] bytes, byte[] leaf, byte @Nullable [] event) {}

    /** A full tile. */
    record StoredTile(int level, long number, byte[] hashes, byte[] root) {}

    /** An event that is not where it belongs. */
    record Stray(long eventId, Check what) {}
}
