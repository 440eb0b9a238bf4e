package org.waymark.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.waymark.shared.CaseCode;

class SealingTest {

    final LedgerFixture fixture = new LedgerFixture();

    @AfterEach
    void close() {
        fixture.close();
    }

    @Test
    void anEmptyLogHasASignedHeadOfSizeZero() {
        SignedNote note = SignedNote.parse(fixture.log().checkpoint());
        assertThat(note.isSignedBy(VerifierKey.parse(fixture.log().key()))).isTrue();
        assertThat(note.text()).isEqualTo("test.waymark/log\n0\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n");
        assertThat(fixture.log().verify()).isEqualTo(new Verdict.Whole(0, Hash.OF_NOTHING.base64()));
        assertThat(fixture.log().tile(0, 0, 1)).isEmpty();
        assertThat(fixture.log().entries(0, 1)).isEmpty();
    }

    @Test
    void givesEachFactItsPlaceInTheOrderOfTheActs() {
        CaseCode code = CaseCode.random("TT", new Random());
        fixture.act(() -> fixture.ledger().append(Fact.of(FactKind.CASE_OPENED).on(code)));
        fixture.act(() -> fixture.ledger()
                .append(List.of(
                        Fact.of(FactKind.TASK_CREATED).on(code),
                        Fact.of(FactKind.TASK_CLAIMED).on(code))));
        fixture.seal();

        assertThat(fixture.facts().find(FactQuery.ofCase(code), 0, 9))
                .extracting(recorded -> recorded.index() + " " + recorded.fact().kind())
                .containsExactly("0 CASE_OPENED", "1 TASK_CREATED", "2 TASK_CLAIMED");
        assertThat(head().size()).isEqualTo(3);
        assertThat(fixture.count("unsealed")).isZero();
        assertThat(fixture.log().verify()).isEqualTo(new Verdict.Whole(3, head().root()));
    }

    @Test
    void signsNothingWhileThereIsNothingNew() {
        fixture.record(1);
        fixture.seal();
        fixture.seal();
        assertThat(fixture.sealer(step -> {}).sealSome()).isZero();
        assertThat(fixture.count("log_checkpoint")).isEqualTo(2);
    }

    @Test
    void servesEveryTileAndBundleOfEveryHeadItSigned() {
        for (int size : new int[] {1, 200, 55, 1, 44, 300}) {
            fixture.recordAtOnce(size);
            fixture.seal();
        }
        assertThat(head().size()).isEqualTo(601);
        var leaves = new ArrayList<Hash>();
        leaves.addAll(leavesOf(0, 256));
        leaves.addAll(leavesOf(1, 256));
        leaves.addAll(leavesOf(2, 89));

        for (long size : sizes()) {
            List<Hash> part = leaves.subList(0, (int) size);
            assertThat(fixture.tables().tree(size).root()).isEqualTo(ReferenceTree.root(part));
            for (int number = 0; number * 256 < size; number++) {
                int width = (int) Math.min(256, size - number * 256);
                assertThat(fixture.log().tile(0, number, width))
                        .hasValue(Tile.concatenated(part.subList(number * 256, number * 256 + width)));
                assertThat(fixture.log().entries(number, width)).isPresent();
            }
        }
        assertThat(fixture.log().tile(1, 0, 2))
                .hasValue(Tile.concatenated(List.of(
                        ReferenceTree.root(leaves.subList(0, 256)), ReferenceTree.root(leaves.subList(256, 512)))));
        assertThat(fixture.log().verify()).isInstanceOf(Verdict.Whole.class);
    }

    private TreeSet<Long> sizes() {
        var sizes = new TreeSet<>(fixture.app()
                .sql("select size from log_checkpoint where size > 0")
                .query(Long.class)
                .list());
        assertThat(sizes).containsExactly(1L, 201L, 256L, 257L, 301L, 601L);
        return sizes;
    }

    private List<Hash> leavesOf(long number, int width) {
        ByteBuffer bundle = ByteBuffer.wrap(fixture.log().entries(number, width).orElseThrow());
        var leaves = new ArrayList<Hash>();
        while (bundle.hasRemaining()) {
            byte[] entry = new byte[Short.toUnsignedInt(bundle.getShort())];
            bundle.get(entry);
            assertThat(new String(entry, StandardCharsets.UTF_8))
                    .startsWith("{\"at\":")
                    .contains("flow-taken");
            leaves.add(Hash.leaf(entry));
        }
        assertThat(leaves).hasSize(width);
        return leaves;
    }

    @Test
    void servesNothingBeyondTheHead() {
        fixture.recordAtOnce(300);
        fixture.seal();
        SealedLog log = fixture.log();
        assertThat(log.tile(0, 1, 44)).isPresent();
        assertThat(log.tile(0, 1, 45)).isEmpty();
        assertThat(log.tile(0, 1, 256)).isEmpty();
        assertThat(log.tile(0, 2, 1)).isEmpty();
        assertThat(log.tile(1, 0, 1)).isPresent();
        assertThat(log.tile(1, 0, 2)).isEmpty();
        for (long wrong : new long[] {-1, Long.MAX_VALUE, Long.MIN_VALUE, 1L << 56}) {
            assertThat(log.tile(0, wrong, 1)).isEmpty();
            assertThat(log.entries(wrong, 256)).isEmpty();
        }
        assertThat(log.tile(8, 0, 1)).isEmpty();
        assertThat(log.tile(63, 0, 1)).isEmpty();
        assertThat(log.tile(-1, 0, 1)).isEmpty();
        assertThat(log.tile(0, 0, 0)).isEmpty();
        assertThat(log.tile(0, 0, 257)).isEmpty();
    }

    @Test
    void sealsTheLongestEntry() {
        int frame = CanonicalEntry.of(
                        Long.MAX_VALUE,
                        java.time.Instant.now(),
                        Fact.of(FactKind.FACT_SET).detail("value", ""))
                .length;
        fixture.act(() -> fixture.ledger()
                .append(Fact.of(FactKind.FACT_SET).detail("value", "x".repeat(CanonicalEntry.LONGEST - frame))));
        fixture.seal();
        assertThat(fixture.log().entries(0, 1).orElseThrow()).hasSizeGreaterThan(65_500);
        assertThat(fixture.log().verify()).isInstanceOf(Verdict.Whole.class);
    }

    @Test
    void sealsMoreThanOneTransactionTakes() {
        fixture.recordAtOnce(2500);
        fixture.seal();
        assertThat(head().size()).isEqualTo(2500);
        assertThat(fixture.log().verify()).isInstanceOf(Verdict.Whole.class);
    }

    @Test
    void sealsByItselfWithinASecond() throws Exception {
        var loop = new SealingLoop(
                fixture.context.getBean(Sealer.class),
                fixture.context.getBean(LogStart.class),
                new LedgerSettings("", java.time.Duration.ofMillis(300), null, null).sealEvery());
        loop.start();
        try {
            fixture.record(1);
            long end = System.nanoTime() + 1_000_000_000L;
            while (head().size() == 0 && System.nanoTime() < end) {
                Thread.sleep(10);
            }
            assertThat(head().size()).isEqualTo(1);
        } finally {
            loop.stop();
        }
        assertThat(loop.isRunning()).isFalse();
        fixture.record(1);
        Thread.sleep(400);
        assertThat(head().size()).isEqualTo(1);
    }

    @Test
    void anEventDeletedWhileItWaitedIsNotPassedOver() {
        fixture.record(2);
        fixture.tamper("audit_event", "delete from audit_event where id = 1");
        assertThatThrownBy(fixture::seal).isInstanceOf(LogRefused.class).hasMessageContaining("event 1");
        assertThat(fixture.log().verify()).isEqualTo(new Verdict.Broken(null, "event-deleted", "event 1", null));
    }

    private Checkpoint head() {
        return Checkpoint.parse(fixture.log().checkpoint());
    }
}
