package org.waymark.ledger;

import java.io.ByteArrayOutputStream;
import java.util.List;

/**
 * Up to 256 neighbouring hashes of one level of the tree (C2SP tlog-tiles): of leaves at level 0, of full tiles above.
 *
 * @param number its place in the level, from 0
 */
record Tile(int level, long number, List<Hash> hashes) {

    static final int FULL = 256;
    /** How many bits of a size one level takes. */
    static final int BITS = 8;
    /** A log of longs has no tile above this level. */
    static final int HIGHEST = 7;

    Tile {
        hashes = List.copyOf(hashes);
    }

    /** The hash of the whole tile, which is an element of the level above. */
    Hash root() {
        return MerkleTree.perfect(hashes);
    }

    byte[] bytes() {
        return concatenated(hashes);
    }

    /** The first entry under the i-th hash of this tile. */
    long firstEntryUnder(int i) {
        return (number * FULL + i) << (BITS * level);
    }

    static byte[] concatenated(List<Hash> hashes) {
        var bytes = new ByteArrayOutputStream(hashes.size() * Hash.BYTES);
        hashes.forEach(hash -> bytes.writeBytes(hash.bytes()));
        return bytes.toByteArray();
    }
}
