package org.waymark.ledger;

import java.util.regex.Pattern;

/**
 * The head of the log (C2SP tlog-checkpoint): how many entries it has and the root of the tree over them.
 *
 * @param origin the name of the log
 * @param root base64 of the root hash
 */
public record Checkpoint(String origin, long size, String root) {

    private static final Pattern SIZE = Pattern.compile("0|[1-9][0-9]{0,17}");

    /**
     * Reads the text of a checkpoint, signed or not.
     *
     * @throws IllegalArgumentException if it is none
     */
    public static Checkpoint parse(String text) {
        String[] lines = text.split("\n", -1);
        if (lines.length < 4 || lines[0].isEmpty() || !SIZE.matcher(lines[1]).matches()) {
            throw new MalformedNote("a checkpoint is three lines: origin, size, root");
        }
        if (VerifierKey.base64(lines[2]).length != Hash.BYTES) {
            throw new MalformedNote("a root hash has 32 bytes");
        }
        return new Checkpoint(lines[0], Long.parseLong(lines[1]), lines[2]);
    }

    static Checkpoint of(String origin, MerkleTree tree) {
        return new Checkpoint(origin, tree.size(), tree.root().base64());
    }

    Hash rootHash() {
        return Hash.of(VerifierKey.base64(root));
    }

    /** The text that is signed. */
    String text() {
        return origin + "\n" + size + "\n" + root + "\n";
    }
}
