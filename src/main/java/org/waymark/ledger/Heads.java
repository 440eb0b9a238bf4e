package org.waymark.ledger;

import java.util.Arrays;
import java.util.Iterator;
import org.jspecify.annotations.Nullable;

/**
 * Compares every signed head with the tree as it grows: all that meet it are consistent with each other, since each is a
 * beginning of the same tree.
 */
final class Heads {

    private final VerifierKey key;
    private final Iterator<Evidence.Head> heads;
    private Evidence.@Nullable Head next;
    private long met = -1;

    Heads(VerifierKey key, Iterator<Evidence.Head> heads) {
        this.key = key;
        this.heads = heads;
        this.next = heads.hasNext() ? heads.next() : null;
    }

    /** Checks the heads of the tree's present size. */
    void meet(MerkleTree tree) {
        while (next != null && next.size() <= tree.size()) {
            Checkpoint signed = signed(next);
            Hash root = tree.root();
            if (signed.size() != tree.size() || !signed.rootHash().equals(root)) {
                throw new Fault(Math.max(met, 0), Check.CHECKPOINT_DIFFERS, signed.root(), root.base64());
            }
            met = tree.size();
            next = heads.hasNext() ? heads.next() : null;
        }
    }

    /** Checks that the log ends where its newest head does. */
    void end(MerkleTree tree) {
        if (next != null) {
            throw new Fault(
                    tree.size(),
                    Check.ENTRIES_MISSING,
                    tree.size() + " entries",
                    signed(next).size() + " signed");
        }
        if (met < tree.size()) {
            Check what = met < 0 ? Check.CHECKPOINT_MISSING : Check.ENTRIES_UNSIGNED;
            throw new Fault(Math.max(met, 0), what, Math.max(met, 0) + " signed", tree.size() + " entries");
        }
    }

    private Checkpoint signed(Evidence.Head head) {
        try {
            SignedNote note = SignedNote.parse(head.note());
            Checkpoint checkpoint = Checkpoint.parse(note.text());
            if (!note.isSignedBy(key) || !checkpoint.origin().equals(key.name())) {
                throw fault(head, Check.CHECKPOINT_UNSIGNED);
            }
            boolean same = checkpoint.size() == head.size()
                    && Arrays.equals(checkpoint.rootHash().bytes(), head.root());
            if (!same) {
                throw fault(head, Check.CHECKPOINT_CHANGED);
            }
            return checkpoint;
        } catch (MalformedNote malformed) {
            throw fault(head, Check.CHECKPOINT_MALFORMED);
        }
    }

    private static Fault fault(Evidence.Head head, Check what) {
        return new Fault(Math.max(head.size() - 1, 0), what, "checkpoint of size " + head.size(), null);
    }
}
