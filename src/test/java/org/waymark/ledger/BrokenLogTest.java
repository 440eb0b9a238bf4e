package org.waymark.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class BrokenLogTest {

    @Test
    void aWholeLogIsWhole() {
        for (int size : new int[] {0, 1, 2, 255, 256, 257, 600}) {
            var log = MemoryLog.of(size, 7);
            assertThat(log.verify()).isInstanceOfSatisfying(Verdict.Whole.class, whole -> {
                assertThat(whole.size()).isEqualTo(size);
                Checkpoint head =
                        Checkpoint.parse(log.heads.get(log.heads.size() - 1).note());
                assertThat(whole.root()).isEqualTo(head.root());
            });
        }
    }

    /** Over all bits of all that is stored: entries, leaves, events, tiles, heads, notes, and the key itself. */
    @Property(tries = 800)
    void anyFlippedBitIsSeen(
            @ForAll @IntRange(min = 1, max = 300) int size,
            @ForAll @IntRange(max = 9) int where,
            @ForAll @IntRange(max = 1_000_000) int which,
            @ForAll @IntRange(max = 1_000_000) int bit) {
        var log = MemoryLog.of(size, 41);
        flip(log, where, which, bit);
        assertThat(log.verify()).isInstanceOf(Verdict.Broken.class);
    }

    private static void flip(MemoryLog log, int where, int which, int bit) {
        int e = which % log.entries.size();
        int h = which % log.heads.size();
        Evidence.Entry entry = log.entries.get(e);
        Evidence.Head head = log.heads.get(h);
        boolean hasTile = !log.tiles.isEmpty();
        switch (where) {
            case 0 -> flip(entry.bytes(), bit);
            case 1 -> flip(entry.leaf(), bit);
            case 2 -> flip(entry.event(), bit);
            case 3 ->
                log.entries.set(
                        e,
                        new Evidence.Entry(
                                entry.index() ^ (1L << (bit % 63)), entry.bytes(), entry.leaf(), entry.event()));
            case 4 -> flip(head.root(), bit);
            case 5 -> log.heads.set(h, new Evidence.Head(head.size() ^ (1L << (bit % 63)), head.root(), head.note()));
            case 6 -> log.heads.set(h, new Evidence.Head(head.size(), head.root(), flipped(head.note(), bit)));
            case 7 -> flip(hasTile ? log.tiles.get(0).hashes() : entry.bytes(), bit);
            case 8 -> flip(hasTile ? log.tiles.get(0).root() : entry.leaf(), bit);
            default -> {
                byte[] raw = log.key.raw();
                byte[] changed = raw.clone();
                flip(changed, bit);
                log.key = new VerifierKey(log.key.name(), changed);
            }
        }
    }

    private static void flip(byte[] bytes, int bit) {
        int i = bit % (bytes.length * 8);
        bytes[i / 8] ^= (byte) (1 << (i % 8));
    }

    private static String flipped(String text, int bit) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        flip(bytes, bit);
        return new String(bytes, StandardCharsets.UTF_8);
    }

    @Property(tries = 60)
    void anyDroppedEntryIsSeenAtItsPlace(
            @ForAll @IntRange(min = 1, max = 300) int size, @ForAll @IntRange(max = 299) int which) {
        var log = MemoryLog.of(size, 41);
        int at = which % size;
        log.entries.remove(at);
        assertThat(log.verify())
                .isInstanceOfSatisfying(
                        Verdict.Broken.class, broken -> assertThat(broken.at()).isEqualTo(at));
    }

    @Property(tries = 60)
    void anyTwoSwappedEntriesAreSeen(
            @ForAll @IntRange(min = 2, max = 300) int size,
            @ForAll @IntRange(max = 299) int one,
            @ForAll @IntRange(min = 1, max = 298) int distance) {
        var log = MemoryLog.of(size, 41);
        int first = one % size;
        int second = (first + 1 + distance % (size - 1)) % size;
        swapContents(log.entries, first, second);
        assertThat(log.verify()).isInstanceOf(Verdict.Broken.class);
    }

    /** A thorough attacker swaps all but the index: bytes, leaf and event together. */
    private static void swapContents(List<Evidence.Entry> entries, int i, int j) {
        Evidence.Entry one = entries.get(i);
        Evidence.Entry other = entries.get(j);
        entries.set(i, new Evidence.Entry(one.index(), other.bytes(), other.leaf(), other.event()));
        entries.set(j, new Evidence.Entry(other.index(), one.bytes(), one.leaf(), one.event()));
    }

    @Property(tries = 60)
    void aTruncatedLogIsSeenWhereItEnds(
            @ForAll @IntRange(min = 1, max = 300) int size, @ForAll @IntRange(min = 1, max = 300) int lost) {
        var log = MemoryLog.of(size, 41);
        int left = Math.max(0, size - lost);
        log.entries.subList(left, size).clear();
        assertThat(log.verify()).isInstanceOfSatisfying(Verdict.Broken.class, broken -> {
            assertThat(broken.what()).isEqualTo("entries-missing");
            assertThat(broken.at()).isEqualTo(left);
        });
    }

    @Test
    void anOldHeadReplayedAsTheNewestIsSeen() {
        var log = MemoryLog.of(30, 10);
        Evidence.Head newest = log.heads.remove(3);
        expect(log, "entries-unsigned", 20L);

        Evidence.Head old = log.heads.get(1);
        log.heads.add(new Evidence.Head(newest.size(), newest.root(), old.note()));
        expect(log, "checkpoint-changed", 29L);
        log.heads.set(3, old);
        expect(log, "checkpoint-differs", 20L);
    }

    @Test
    void aHeadOfAnotherHistoryIsSeenEvenIfTheKeySignedIt() {
        var log = MemoryLog.of(30, 10);
        var other = new MemoryLog();
        var texts = new ArrayList<>(Collections.nCopies(15, "{}"));
        other.grow(texts, 15);
        log.heads.add(2, other.heads.get(1));
        expect(log, "checkpoint-differs", 10L);
    }

    @Test
    void aHeadSignedByAnotherKeyIsSeen() {
        var log = MemoryLog.of(5, 5);
        Evidence.Head head = log.heads.get(1);
        SigningKey stranger = SigningKey.generate(log.key.name(), new java.security.SecureRandom());
        log.heads.set(
                1,
                new Evidence.Head(
                        head.size(),
                        head.root(),
                        stranger.sign(SignedNote.parse(head.note()).text())));
        expect(log, "checkpoint-unsigned", 4L);
    }

    @Test
    void aLogWithoutHeadsIsNotWhole() {
        var log = MemoryLog.of(5, 5);
        log.heads.clear();
        expect(log, "checkpoint-missing", 0L);
        log.entries.clear();
        expect(log, "checkpoint-missing", 0L);
    }

    @Test
    void anEntryRewrittenWithItsLeafAndEventIsSeenByTheTileOrTheNextHead() {
        var log = MemoryLog.of(300, 300);
        rewrite(log, 77);
        expect(log, "tile-changed", 77L);

        var young = MemoryLog.of(30, 10);
        rewrite(young, 17);
        expect(young, "checkpoint-differs", 10L);
    }

    private static void rewrite(MemoryLog log, int i) {
        byte[] bytes = "{\"n\":\"other\"}".getBytes(StandardCharsets.UTF_8);
        log.entries.set(i, new Evidence.Entry(i, bytes, Hash.leaf(bytes).bytes(), bytes));
    }

    @Test
    void aMissingOrSuperfluousTileIsSeen() {
        var log = MemoryLog.of(600, 100);
        Evidence.StoredTile second = log.tiles.remove(1);
        expect(log, "tile-missing", 256L);
        log.tiles.add(second);
        assertThat(log.verify()).isInstanceOf(Verdict.Whole.class);
        log.tiles.add(new Evidence.StoredTile(1, 0, second.hashes(), second.root()));
        expect(log, "tile-unknown", null);
    }

    @Test
    void anEventThatIsNotWhereItBelongsIsSeen() {
        var log = MemoryLog.of(3, 3);
        log.strays.add(new Evidence.Stray(42, Check.EVENT_UNLOGGED));
        expect(log, "event-unlogged", null);

        var deleted = MemoryLog.of(3, 3);
        Evidence.Entry entry = deleted.entries.get(1);
        deleted.entries.set(1, new Evidence.Entry(1, entry.bytes(), entry.leaf(), null));
        expect(deleted, "event-missing", 1L);
    }

    private static void expect(MemoryLog log, String what, @org.jspecify.annotations.Nullable Long at) {
        assertThat(log.verify()).isInstanceOfSatisfying(Verdict.Broken.class, broken -> {
            assertThat(broken.what()).isEqualTo(what);
            assertThat(broken.at()).isEqualTo(at);
        });
    }
}
