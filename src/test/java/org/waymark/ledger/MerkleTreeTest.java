package org.waymark.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class MerkleTreeTest {

    @Test
    void hasThePublishedRoots() {
        var tree = MerkleTree.empty();
        assertThat(tree.root()).isEqualTo(Vectors.root(0));
        assertThat(tree.root().base64()).isEqualTo("47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=");
        for (byte[] leaf : Vectors.leaves()) {
            tree.append(Hash.leaf(leaf), tile -> {});
            assertThat(tree.root()).isEqualTo(Vectors.root((int) tree.size()));
        }
    }

    @Test
    void acceptsThePublishedInclusionProofsAndNoOthers() {
        for (JsonNode each : Vectors.TREE.get("inclusion")) {
            int size = each.get("size").asInt();
            int index = each.get("index").asInt();
            Hash leaf = Hash.leaf(Vectors.leaves().get(index));
            List<Hash> proof = Vectors.hashes(each.get("proof"));
            assertThat(Proofs.includes(Vectors.root(size), size, index, leaf, proof))
                    .isTrue();

            assertThat(Proofs.includes(Vectors.root(size), size, index + 1, leaf, proof))
                    .isFalse();
            assertThat(Proofs.includes(Vectors.root(size), size, -1, leaf, proof))
                    .isFalse();
            assertThat(Proofs.includes(Vectors.root(size), size + 8, index, leaf, proof))
                    .isFalse();
            assertThat(Proofs.includes(Vectors.root(size), size, index, Hash.leaf(new byte[] {9}), proof))
                    .isFalse();
            assertThat(Proofs.includes(Vectors.root(size - 1), size, index, leaf, proof))
                    .isFalse();
            for (List<Hash> other : othersThan(proof)) {
                assertThat(Proofs.includes(Vectors.root(size), size, index, leaf, other))
                        .isFalse();
            }
        }
    }

    @Test
    void acceptsThePublishedConsistencyProofsAndNoOthers() {
        for (JsonNode each : Vectors.TREE.get("consistency")) {
            int first = each.get("first").asInt();
            int second = each.get("second").asInt();
            List<Hash> proof = Vectors.hashes(each.get("proof"));
            assertThat(Proofs.consistent(first, Vectors.root(first), second, Vectors.root(second), proof))
                    .isTrue();

            assertThat(Proofs.consistent(first, Vectors.root(0), second, Vectors.root(second), proof))
                    .isFalse();
            assertThat(Proofs.consistent(first, Vectors.root(first), second, Vectors.root(0), proof))
                    .isFalse();
            assertThat(Proofs.consistent(second + 1, Vectors.root(first), second, Vectors.root(second), proof))
                    .isFalse();
            for (List<Hash> other : othersThan(proof)) {
                assertThat(Proofs.consistent(first, Vectors.root(first), second, Vectors.root(second), other))
                        .isFalse();
            }
        }
    }

    @Property(tries = 300)
    void growsAsTheSpecificationSays(@ForAll @IntRange(max = 1100) int size) {
        List<Hash> leaves = leaves(size);
        var tree = MerkleTree.empty();
        var tiles = new ArrayList<Tile>();
        leaves.forEach(leaf -> tree.append(leaf, tiles::add));

        assertThat(tree.root()).isEqualTo(ReferenceTree.root(leaves));
        assertThat(tiles).hasSize(size / 256).allSatisfy(tile -> {
            int from = (int) tile.number() * 256;
            assertThat(tile.hashes()).isEqualTo(leaves.subList(from, from + 256));
            assertThat(tile.root()).isEqualTo(ReferenceTree.root(leaves.subList(from, from + 256)));
        });
    }

    @Property(tries = 300)
    void everyProofHoldsAndOnlyForItsPlace(
            @ForAll @IntRange(min = 1, max = 300) int size, @ForAll @IntRange(max = 299) int index) {
        var tree = new ReferenceTree(leaves(size));
        int i = index % size;
        assertThat(Proofs.includes(tree.root(), size, i, tree.leaves().get(i), tree.path(i)))
                .isTrue();
        if (size > 1) {
            int other = (i + 1) % size;
            assertThat(Proofs.includes(tree.root(), size, other, tree.leaves().get(i), tree.path(i)))
                    .isFalse();
        }
        Hash older = ReferenceTree.root(tree.leaves().subList(0, i + 1));
        assertThat(Proofs.consistent(i + 1, older, size, tree.root(), tree.proof(i + 1)))
                .isTrue();
    }

    @Test
    void theTilesOfALargeTreeAreAsManyAsTheSpecificationCounts() {
        var tree = MerkleTree.empty();
        var tiles = new ArrayList<Tile>();
        for (int i = 0; i < 70_000; i++) {
            tree.append(Hash.leaf(new byte[] {(byte) i, (byte) (i >> 8)}), tiles::add);
        }
        assertThat(tiles).hasSize(274);
        assertThat(tiles.stream().filter(tile -> tile.level() == 1))
                .singleElement()
                .satisfies(tile -> {
                    assertThat(tile.number()).isZero();
                    assertThat(tile.hashes().get(3)).isEqualTo(tiles.get(3).root());
                });
        assertThat(IntStream.range(0, 4).map(level -> MerkleTree.widthAt(level, 70_000)))
                .containsExactly(112, 17, 1, 0);
        assertThat(MerkleTree.levels(70_000)).isEqualTo(3);
        assertThat(MerkleTree.levels(256)).isEqualTo(2);
    }

    @Test
    void anEdgeThatDoesNotFitItsSizeIsRefused() {
        assertThatThrownBy(() -> MerkleTree.of(3, List.of(leaves(2)))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> MerkleTree.of(257, List.of(leaves(1)))).isInstanceOf(IllegalArgumentException.class);
    }

    static List<Hash> leaves(int size) {
        return IntStream.range(0, size)
                .mapToObj(i -> Hash.leaf(("entry " + i).getBytes(StandardCharsets.UTF_8)))
                .toList();
    }

    private static List<List<Hash>> othersThan(List<Hash> proof) {
        var others = new ArrayList<List<Hash>>();
        for (int i = 0; i < proof.size(); i++) {
            var shorter = new ArrayList<>(proof);
            shorter.remove(i);
            others.add(shorter);
            var changed = new ArrayList<>(proof);
            byte[] flipped = proof.get(i).bytes();
            flipped[i] ^= 1;
            changed.set(i, Hash.of(flipped));
            others.add(changed);
        }
        var longer = new ArrayList<>(proof);
        longer.add(Hash.OF_NOTHING);
        others.add(longer);
        return others;
    }
}
