package org.waymark.ledger;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** A whole log in memory, for breaking it: one head after every few entries. */
final class MemoryLog {

    static final SigningKey KEY =
            SigningKey.parse(Vectors.NOTES.at("/signed/signingKey").asText());

    final List<Evidence.Head> heads = new ArrayList<>();
    final List<Evidence.Entry> entries = new ArrayList<>();
    final List<Evidence.StoredTile> tiles = new ArrayList<>();
    final List<Evidence.Stray> strays = new ArrayList<>();
    VerifierKey key = KEY.verifier();

    static MemoryLog of(int size, int every) {
        var log = new MemoryLog();
        log.grow(IntStream.range(0, size).mapToObj(i -> "{\"n\":" + i + "}").toList(), every);
        return log;
    }

    void grow(List<String> texts, int every) {
        var tree = MerkleTree.empty();
        sign(tree);
        for (String text : texts) {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            Hash leaf = Hash.leaf(bytes);
            entries.add(new Evidence.Entry(tree.size(), bytes, leaf.bytes(), bytes.clone()));
            tree.append(
                    leaf,
                    tile -> tiles.add(new Evidence.StoredTile(
                            tile.level(),
                            tile.number(),
                            tile.bytes(),
                            tile.root().bytes())));
            if (tree.size() % every == 0 || tree.size() == texts.size()) {
                sign(tree);
            }
        }
    }

    private void sign(MerkleTree tree) {
        Checkpoint head = Checkpoint.of(KEY.verifier().name(), tree);
        heads.add(new Evidence.Head(head.size(), head.rootHash().bytes(), KEY.sign(head.text())));
    }

    Verdict verify() {
        return Verifier.verify(
                new Evidence(key, heads.iterator(), entries.iterator(), tiles.iterator(), strays.iterator()));
    }
}
