package org.waymark.ledger;

import java.util.ArrayList;
import java.util.List;

/** RFC 6962, section 2.1, word for word and slow: what the tree and the proofs are compared with. */
record ReferenceTree(List<Hash> leaves) {

    static ReferenceTree of(List<byte[]> entries) {
        return new ReferenceTree(entries.stream().map(Hash::leaf).toList());
    }

    Hash root() {
        return root(leaves);
    }

    static Hash root(List<Hash> d) {
        if (d.isEmpty()) {
            return Hash.OF_NOTHING;
        }
        if (d.size() == 1) {
            return d.get(0);
        }
        int k = split(d.size());
        return Hash.node(root(d.subList(0, k)), root(d.subList(k, d.size())));
    }

    List<Hash> path(int m) {
        return path(m, leaves);
    }

    private static List<Hash> path(int m, List<Hash> d) {
        if (d.size() == 1) {
            return List.of();
        }
        int k = split(d.size());
        return m < k
                ? and(path(m, d.subList(0, k)), root(d.subList(k, d.size())))
                : and(path(m - k, d.subList(k, d.size())), root(d.subList(0, k)));
    }

    List<Hash> proof(int m) {
        return subproof(m, leaves, true);
    }

    private static List<Hash> subproof(int m, List<Hash> d, boolean whole) {
        if (m == d.size()) {
            return whole ? List.of() : List.of(root(d));
        }
        int k = split(d.size());
        return m <= k
                ? and(subproof(m, d.subList(0, k), whole), root(d.subList(k, d.size())))
                : and(subproof(m - k, d.subList(k, d.size()), false), root(d.subList(0, k)));
    }

    private static int split(int n) {
        return Integer.highestOneBit(n - 1);
    }

    private static List<Hash> and(List<Hash> some, Hash one) {
        var more = new ArrayList<>(some);
        more.add(one);
        return more;
    }
}
