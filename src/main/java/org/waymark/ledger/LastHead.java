package org.waymark.ledger;

import org.jspecify.annotations.Nullable;

/**
 * Decides whether the log may be continued: only from the newest head, if that is what the stored tree says, and never from
 * one that is smaller than, or contradicts, a head that this node has seen. A database set back under a running program
 * would otherwise have it sign a second history.
 */
final class LastHead {

    private final LogTables log;
    private final VerifierKey key;
    private volatile @Nullable Checkpoint seen;

    LastHead(LogTables log, VerifierKey key) {
        this.log = log;
        this.key = key;
    }

    /** The tree to append to. @throws LogRefused if it may not be continued */
    MerkleTree tree() {
        Checkpoint last = log.newestHead()
                .map(this::opened)
                .orElseThrow(() -> new LogRefused("The log has no head: it was never started, or its heads are gone"));
        refuseUnless(
                log.size() == last.size(),
                "it has " + log.size() + " entries, but its newest head was signed over " + last.size());
        MerkleTree tree = log.tree(last.size());
        refuseUnless(tree.root().equals(last.rootHash()), "its newest head is not the root of what is stored");
        compareWithSeen(last);
        seen = last;
        return tree;
    }

    /** Remembers a head that was committed. */
    void remember(Checkpoint head) {
        seen = head;
    }

    private Checkpoint opened(Evidence.Head head) {
        try {
            SignedNote note = SignedNote.parse(head.note());
            Checkpoint checkpoint = Checkpoint.parse(note.text());
            refuseUnless(note.isSignedBy(key), "its newest head is not signed by its key");
            refuseUnless(
                    checkpoint.size() == head.size() && checkpoint.rootHash().equals(Hash.of(head.root())),
                    "its newest head is not the one that was signed");
            return checkpoint;
        } catch (MalformedNote malformed) {
            throw new LogRefused("The log is not continued: its newest head cannot be read");
        }
    }

    private void compareWithSeen(Checkpoint last) {
        Checkpoint before = seen;
        if (before == null) {
            return;
        }
        refuseUnless(
                last.size() >= before.size(),
                "its head has " + last.size() + " entries, but one with " + before.size() + " was seen");
        refuseUnless(
                log.tree(before.size()).root().equals(before.rootHash()),
                "it contradicts a head with " + before.size() + " entries that was seen");
    }

    private static void refuseUnless(boolean holds, String why) {
        if (!holds) {
            throw new LogRefused("The log is not continued: " + why + ". Run verify-log.");
        }
    }
}
