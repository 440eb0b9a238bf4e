package org.waymark.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.waymark.shared.CaseCode;

class SlowTransactionsTest {

    final LedgerFixture fixture = new LedgerFixture();

    @AfterEach
    void close() {
        fixture.close();
    }

    @Test
    void aSlowActIsWaitedForAndNeverPassedOver() throws Exception {
        var recorded = new CountDownLatch(1);
        var finish = new CountDownLatch(1);
        CompletableFuture<Void> slow = CompletableFuture.runAsync(() -> fixture.act(() -> {
            fixture.ledger().append(Fact.of(FactKind.CASE_OPENED).detail("who", "slow"));
            recorded.countDown();
            await(finish);
        }));
        await(recorded);
        fixture.record(3);
        Sealer sealer = fixture.sealer(step -> {});
        assertThat(sealer.sealSome()).isZero();

        finish.countDown();
        slow.get(10, TimeUnit.SECONDS);
        fixture.seal();
        assertThat(fixture.facts().find(new FactQuery(null, null, FactKind.CASE_OPENED, null, null), 0, 1))
                .singleElement()
                .satisfies(fact -> assertThat(fact.index()).isZero());
        assertThat(fixture.log().verify()).isInstanceOf(Verdict.Whole.class);
    }

    /** Writers that are slow, that fail, and that meet on the same cases, while two sealers compete. */
    @Test
    void nothingIsSkippedAndEachCaseKeepsItsOrder() throws Exception {
        List<CaseCode> cases = IntStream.range(0, 3)
                .mapToObj(i -> CaseCode.random("TT", new Random(i)))
                .toList();
        var committed = new AtomicInteger();
        var pool = Executors.newFixedThreadPool(10);
        try {
            var writers = new ArrayList<CompletableFuture<Void>>();
            for (int w = 0; w < 8; w++) {
                var random = new Random(w);
                writers.add(CompletableFuture.runAsync(() -> write(cases, random, committed), pool));
            }
            var done = CompletableFuture.allOf(writers.toArray(CompletableFuture[]::new));
            for (int s = 0; s < 2; s++) {
                Sealer sealer = fixture.sealer(step -> {});
                CompletableFuture.runAsync(
                        () -> {
                            while (!done.isDone()) {
                                sealer.sealSome();
                                sleep(5);
                            }
                        },
                        pool);
            }
            done.get(60, TimeUnit.SECONDS);
        } finally {
            pool.shutdown();
            assertThat(pool.awaitTermination(10, TimeUnit.SECONDS)).isTrue();
        }
        fixture.seal();

        assertThat(fixture.log().verify())
                .isInstanceOfSatisfying(
                        Verdict.Whole.class, whole -> assertThat(whole.size()).isEqualTo(committed.get()));
        for (CaseCode code : cases) {
            List<RecordedFact> facts = fixture.facts().find(FactQuery.ofCase(code), 0, 10_000);
            Map<Long, String> byIndex = facts.stream()
                    .collect(Collectors.toMap(
                            RecordedFact::index,
                            fact -> fact.fact().details().get("turn"),
                            (a, b) -> a,
                            java.util.TreeMap::new));
            assertThat(byIndex.values().stream().map(Integer::valueOf)).isSorted();
        }
    }

    /** Each act on a case takes the next turn of the case, which is right only if the lock makes acts queue. */
    private void write(List<CaseCode> cases, Random random, AtomicInteger committed) {
        for (int i = 0; i < 12; i++) {
            CaseCode code = cases.get(random.nextInt(cases.size()));
            boolean fails = random.nextInt(10) == 0;
            int facts = 1 + random.nextInt(3);
            try {
                fixture.act(() -> {
                    fixture.ledger().lock(code);
                    int turn = 1 + turns(code);
                    for (int f = 0; f < facts; f++) {
                        fixture.ledger()
                                .append(Fact.of(FactKind.FLOW_TAKEN).on(code).detail("turn", "" + turn));
                        sleep(random.nextInt(15));
                    }
                    if (fails) {
                        throw new IllegalStateException("rolled back");
                    }
                });
                committed.addAndGet(facts);
            } catch (IllegalStateException rolledBack) {
                assertThat(TransactionSynchronizationManager.isActualTransactionActive())
                        .isFalse();
            }
        }
    }

    private int turns(CaseCode code) {
        return fixture.app()
                .sql("select coalesce(max((details ->> 'turn')::int), 0) from audit_event where case_code = ?")
                .param(code.value())
                .query(Integer.class)
                .single();
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(10, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    private static void sleep(int millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }
}
