package org.waymark.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * A growing Merkle tree (RFC 6962, section 2.1) of which only the right edge is kept: of each level the hashes that do not
 * fill a tile yet. That is all it takes to append and to know the root.
 */
final class MerkleTree {

    private final List<List<Hash>> edge;
    private long size;

    private MerkleTree(long size, List<List<Hash>> edge) {
        this.size = size;
        this.edge = edge;
    }

    static MerkleTree empty() {
        return new MerkleTree(0, new ArrayList<>());
    }

    /** The tree of this size. @param edge for each level from 0 the hashes of its partial tile, none if it has none */
    static MerkleTree of(long size, List<List<Hash>> edge) {
        var copy = new ArrayList<List<Hash>>();
        if (edge.size() != levels(size)) {
            throw new IllegalArgumentException(edge.size() + " levels do not fit a tree of " + size);
        }
        for (int level = 0; level < edge.size(); level++) {
            if (edge.get(level).size() != widthAt(level, size)) {
                throw new IllegalArgumentException("level " + level + " does not fit a tree of " + size);
            }
            copy.add(new ArrayList<>(edge.get(level)));
        }
        return new MerkleTree(size, copy);
    }

    /** How many hashes the partial tile of a level has in a tree of this size; 0 if there is none. */
    static int widthAt(int level, long size) {
        return (int) ((size >>> (Tile.BITS * level)) % Tile.FULL);
    }

    /** How many levels have a tile in a tree of this size. */
    static int levels(long size) {
        int levels = 0;
        while (levels <= Tile.HIGHEST && size >>> (Tile.BITS * levels) > 0) {
            levels++;
        }
        return levels;
    }

    long size() {
        return size;
    }

    /** Appends a leaf. @param full is told of each tile that it fills, lowest level first */
    void append(Hash leaf, Consumer<Tile> full) {
        size++;
        add(0, leaf, full);
    }

    private void add(int level, Hash hash, Consumer<Tile> full) {
        if (edge.size() == level) {
            edge.add(new ArrayList<>());
        }
        List<Hash> partial = edge.get(level);
        partial.add(hash);
        if (partial.size() == Tile.FULL) {
            var tile = new Tile(level, (size >>> (Tile.BITS * (level + 1))) - 1, partial);
            partial.clear();
            full.accept(tile);
            add(level + 1, tile.root(), full);
        }
    }

    Hash root() {
        var peaks = new ArrayList<Hash>();
        for (int level = edge.size() - 1; level >= 0; level--) {
            addPeaks(edge.get(level), peaks);
        }
        if (peaks.isEmpty()) {
            return Hash.OF_NOTHING;
        }
        Hash root = peaks.get(peaks.size() - 1);
        for (int i = peaks.size() - 2; i >= 0; i--) {
            root = Hash.node(peaks.get(i), root);
        }
        return root;
    }

    /** The roots of the perfect trees of which a row of hashes consists, largest first. */
    private static void addPeaks(List<Hash> row, List<Hash> peaks) {
        int at = 0;
        while (at < row.size()) {
            int width = Integer.highestOneBit(row.size() - at);
            peaks.add(perfect(row.subList(at, at + width)));
            at += width;
        }
    }

    /** The root over a power of two of hashes. */
    static Hash perfect(List<Hash> row) {
        if (row.size() == 1) {
            return row.get(0);
        }
        int half = row.size() / 2;
        return Hash.node(perfect(row.subList(0, half)), perfect(row.subList(half, row.size())));
    }
}
