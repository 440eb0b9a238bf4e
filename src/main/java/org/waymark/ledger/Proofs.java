package org.waymark.ledger;

import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Checks proofs against roots, as RFC 9162 (sections 2.1.3.2 and 2.1.4.2) says for the trees of RFC 6962. */
final class Proofs {

    private Proofs() {}

    /** Whether the leaf stands at this index of the tree with this size and root. */
    static boolean includes(Hash root, long size, long index, Hash leaf, List<Hash> path) {
        if (index < 0 || index >= size) {
            return false;
        }
        long fn = index;
        long sn = size - 1;
        Hash hash = leaf;
        for (Hash sibling : path) {
            if (sn == 0) {
                return false;
            }
            if ((fn & 1) == 1 || fn == sn) {
                hash = Hash.node(sibling, hash);
                long up = (fn & 1) == 1 ? 0 : Long.numberOfTrailingZeros(fn);
                fn >>= up;
                sn >>= up;
            } else {
                hash = Hash.node(hash, sibling);
            }
            fn >>= 1;
            sn >>= 1;
        }
        return sn == 0 && hash.equals(root);
    }

    /** Whether the tree of size {@code second} begins with the tree of size {@code first}. */
    static boolean consistent(long first, Hash firstRoot, long second, Hash secondRoot, List<Hash> proof) {
        if (first < 0 || first > second) {
            return false;
        }
        if (first == second) {
            return proof.isEmpty() && firstRoot.equals(secondRoot);
        }
        if (first == 0) {
            return proof.isEmpty() && firstRoot.equals(Hash.OF_NOTHING);
        }
        Iterator<Hash> rest = proof.iterator();
        // A tree whose size is a power of two is a node of the later one: the proof leaves its root out.
        Hash start = Long.bitCount(first) == 1 ? firstRoot : next(rest);
        return start != null && climbs(first, firstRoot, second, secondRoot, start, rest);
    }

    private static boolean climbs(
            long first, Hash firstRoot, long second, Hash secondRoot, Hash start, Iterator<Hash> rest) {
        long up = Long.numberOfTrailingZeros(first);
        long fn = (first - 1) >> up;
        long sn = (second - 1) >> up;
        Hash older = start;
        Hash newer = start;
        while (rest.hasNext()) {
            if (sn == 0) {
                return false;
            }
            Hash sibling = rest.next();
            if ((fn & 1) == 1 || fn == sn) {
                older = Hash.node(sibling, older);
                newer = Hash.node(sibling, newer);
                up = (fn & 1) == 1 ? 0 : Long.numberOfTrailingZeros(fn);
                fn >>= up;
                sn >>= up;
            } else {
                newer = Hash.node(newer, sibling);
            }
            fn >>= 1;
            sn >>= 1;
        }
        return sn == 0 && older.equals(firstRoot) && newer.equals(secondRoot);
    }

    private static @Nullable Hash next(Iterator<Hash> hashes) {
        return hashes.hasNext() ? hashes.next() : null;
    }
}
