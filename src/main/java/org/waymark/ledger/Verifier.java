package org.waymark.ledger;

import java.util.Arrays;
import java.util.Iterator;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Decides whether a log is whole: makes the tree again from its entries and compares everything that is stored with it.
 * Asks nothing of a database, a clock or the private key.
 */
final class Verifier {

    private final Evidence evidence;
    private final Heads heads;
    private final MerkleTree tree = MerkleTree.empty();

    private Verifier(Evidence evidence) {
        this.evidence = evidence;
        this.heads = new Heads(evidence.key(), evidence.heads());
    }

    static Verdict verify(Evidence evidence) {
        try {
            return new Verifier(evidence).run();
        } catch (Fault fault) {
            return fault.verdict;
        }
    }

    private Verdict run() {
        heads.meet(tree);
        Iterator<Evidence.Entry> entries = evidence.entries();
        while (entries.hasNext()) {
            take(entries.next());
            heads.meet(tree);
        }
        heads.end(tree);
        if (evidence.tiles().hasNext()) {
            Evidence.StoredTile tile = evidence.tiles().next();
            throw new Fault(null, Check.TILE_UNKNOWN, "level " + tile.level() + " number " + tile.number(), null);
        }
        if (evidence.strays().hasNext()) {
            Evidence.Stray stray = evidence.strays().next();
            throw new Fault(null, stray.what(), "event " + stray.eventId(), null);
        }
        return new Verdict.Whole(tree.size(), tree.root().base64());
    }

    private void take(Evidence.Entry entry) {
        long at = tree.size();
        if (entry.index() != at) {
            throw new Fault(at, Check.ENTRY_MISSING, "next entry " + entry.index(), "entry " + at);
        }
        Hash leaf = Hash.leaf(entry.bytes());
        if (!Arrays.equals(leaf.bytes(), entry.leaf())) {
            throw new Fault(at, Check.ENTRY_CHANGED, Fault.base64(entry.leaf()), leaf.base64());
        }
        if (entry.event() == null) {
            throw new Fault(at, Check.EVENT_MISSING, null, null);
        }
        if (!Arrays.equals(entry.event(), entry.bytes())) {
            throw new Fault(at, Check.EVENT_CHANGED, Fault.text(entry.event()), Fault.text(entry.bytes()));
        }
        tree.append(leaf, compareTile());
    }

    private Consumer<Tile> compareTile() {
        return tile -> {
            Evidence.@Nullable StoredTile stored =
                    evidence.tiles().hasNext() ? evidence.tiles().next() : null;
            if (stored == null || stored.level() != tile.level() || stored.number() != tile.number()) {
                throw new Fault(
                        tile.firstEntryUnder(0),
                        Check.TILE_MISSING,
                        null,
                        tile.root().base64());
            }
            compare(stored, tile);
        };
    }

    private static void compare(Evidence.StoredTile stored, Tile tile) {
        byte[] computed = tile.bytes();
        int differs = Arrays.mismatch(stored.hashes(), computed);
        if (differs >= 0) {
            int at = Math.min(differs / Hash.BYTES, Tile.FULL - 1);
            throw new Fault(
                    tile.firstEntryUnder(at),
                    Check.TILE_CHANGED,
                    null,
                    tile.hashes().get(at).base64());
        }
        if (!Arrays.equals(stored.root(), tile.root().bytes())) {
            throw new Fault(
                    tile.firstEntryUnder(0),
                    Check.TILE_CHANGED,
                    Fault.base64(stored.root()),
                    tile.root().base64());
        }
    }
}
