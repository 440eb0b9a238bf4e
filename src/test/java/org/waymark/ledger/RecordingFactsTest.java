package org.waymark.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.IllegalTransactionStateException;
import org.waymark.shared.Acting;
import org.waymark.shared.CaseCode;
import org.waymark.shared.Edition;
import org.waymark.shared.OfficerId;
import org.waymark.shared.SectorKey;
import org.waymark.shared.SopKey;
import org.waymark.shared.TaskId;

class RecordingFactsTest {

    static LedgerFixture fixture;
    static Ledger ledger;
    static Facts facts;
    final CaseCode code = CaseCode.random("TT", new Random());

    @BeforeAll
    static void open() {
        fixture = new LedgerFixture();
        ledger = fixture.ledger();
        facts = fixture.facts();
    }

    @AfterAll
    static void close() {
        fixture.close();
    }

    @Test
    void readsBackWhatWasAppended() {
        Fact fact = Fact.of(FactKind.TASK_COMPLETED)
                .by(new OfficerId("ngo.north"))
                .on(code)
                .task(new TaskId("4711"))
                .under(new SopKey("screening"), new Edition(3))
                .in(new SectorKey("community"))
                .detail("form", "check-safety")
                .committing(List.of(new Fact.Commitment("story", "aGFzaA==")));
        fixture.act(() -> ledger.append(fact));

        assertThat(facts.newest(code)).get().satisfies(recorded -> {
            assertThat(recorded.fact()).isEqualTo(fact);
            assertThat(recorded.index()).isNull();
            assertThat(recorded.id()).isPositive();
        });
    }

    @Test
    void namesWhoeverActsOnThisThread() {
        var nurse = new OfficerId("health.north");
        fixture.act(() -> Acting.as(nurse, () -> {
            ledger.append(Fact.of(FactKind.CASE_READ).on(code));
            return 0;
        }));
        assertThat(facts.newest(code).orElseThrow().fact().officer()).isEqualTo(nurse);
    }

    @Test
    void keepsTheOrderOfABatchAndPagesThroughIt() {
        List<Fact> batch = IntStream.range(0, 250)
                .mapToObj(i -> Fact.of(FactKind.FLOW_TAKEN).on(code).detail("n", "" + i))
                .toList();
        fixture.act(() -> ledger.append(batch));

        var read = new java.util.ArrayList<Fact>();
        long after = 0;
        for (List<RecordedFact> page = page(after); !page.isEmpty(); page = page(after)) {
            page.forEach(one -> read.add(one.fact()));
            after = page.get(page.size() - 1).id();
        }
        assertThat(read).isEqualTo(batch);
        assertThat(fixture.act(() -> {
                    try (var stream = facts.ofCase(code)) {
                        return stream.map(RecordedFact::fact).toList();
                    }
                }))
                .isEqualTo(batch);
    }

    private List<RecordedFact> page(long after) {
        return facts.find(FactQuery.ofCase(code), after, 100);
    }

    @Test
    void findsByEachMemberOfTheQuery() {
        var who = new OfficerId("officer-" + code.value());
        fixture.act(() -> ledger.append(Fact.of(FactKind.CASE_READ).by(who).on(code)));
        fixture.act(() -> ledger.append(Fact.of(FactKind.CASE_ENDED).by(who).on(code)));
        RecordedFact first =
                facts.find(new FactQuery(code, null, null, null, null), 0, 1).get(0);

        assertThat(facts.find(new FactQuery(null, who, null, null, null), 0, 9)).hasSize(2);
        assertThat(facts.find(new FactQuery(null, who, FactKind.CASE_ENDED, null, null), 0, 9))
                .hasSize(1);
        assertThat(facts.find(new FactQuery(code, null, null, null, first.at()), 0, 9))
                .isEmpty();
        assertThat(facts.find(
                        new FactQuery(code, null, null, first.at(), first.at().plusNanos(1000)), 0, 9))
                .containsExactly(first);
    }

    @Test
    void refusesToRecordOutsideAnAct() {
        Fact fact = Fact.of(FactKind.CASE_OPENED).on(code);
        assertThatThrownBy(() -> ledger.append(fact)).isInstanceOf(IllegalTransactionStateException.class);
        assertThatThrownBy(() -> ledger.lock(code)).isInstanceOf(IllegalTransactionStateException.class);
        assertThat(facts.newest(code)).isEmpty();
    }

    @Test
    void aFactDiesWithItsAct() {
        assertThatThrownBy(() -> fixture.act(() -> {
                    ledger.append(Fact.of(FactKind.CASE_OPENED).on(code));
                    throw new IllegalStateException("the act failed");
                }))
                .hasMessage("the act failed");
        assertThat(facts.newest(code)).isEmpty();
    }

    @Test
    void whatMustBeRecordedAnywayOutlivesTheActAndNeedsNoLock() {
        assertThatThrownBy(() -> fixture.act(() -> {
                    ledger.lock(code);
                    ledger.appendAlone(Fact.of(FactKind.READ_DENIED).on(code));
                    throw new IllegalStateException("denied");
                }))
                .hasMessage("denied");
        assertThat(facts.newest(code).orElseThrow().fact().kind()).isEqualTo(FactKind.READ_DENIED);
    }

    @Test
    void refusalsInEveryConnectionOfTheProgramAreRecorded() {
        int connections = 20;
        var allIn = new CyclicBarrier(connections);
        var refused = IntStream.range(0, connections)
                .mapToObj(n -> CompletableFuture.runAsync(
                        () -> fixture.act(() -> {
                            fixture.app().sql("select 1").query(Integer.class).single();
                            await(allIn);
                            ledger.appendAlone(Fact.of(FactKind.READ_DENIED).on(code));
                            return n;
                        }),
                        command -> new Thread(command).start()))
                .toList();
        assertThat(refused).allSatisfy(one -> assertThat(one).succeedsWithin(20, TimeUnit.SECONDS));
        assertThat(facts.newest(code).orElseThrow().fact().kind()).isEqualTo(FactKind.READ_DENIED);
    }

    private static void await(CyclicBarrier barrier) {
        try {
            barrier.await(20, TimeUnit.SECONDS);
        } catch (Exception failure) {
            throw new IllegalStateException(failure);
        }
    }

    @Test
    void whatCannotBeRecordedDoesNotHappen() {
        for (String value : List.of("x".repeat(CanonicalEntry.LONGEST), "half \ud83d", "nothing \u0000")) {
            assertThatThrownBy(() -> fixture.act(() -> {
                        ledger.append(Fact.of(FactKind.CASE_OPENED).on(code));
                        // An act that swallows the refusal does not commit either.
                        assertThatThrownBy(() ->
                                        ledger.append(Fact.of(FactKind.FACT_SET).detail("value", value)))
                                .isInstanceOf(RuntimeException.class);
                    }))
                    .isInstanceOf(RuntimeException.class);
        }
        assertThat(facts.newest(code)).isEmpty();
    }

    @Test
    void theLongestEntryIsRecorded() {
        int frame = CanonicalEntry.of(
                        Long.MAX_VALUE,
                        java.time.Instant.EPOCH,
                        Fact.of(FactKind.FACT_SET).on(code).detail("value", ""))
                .length;
        Fact longest = Fact.of(FactKind.FACT_SET).on(code).detail("value", "x".repeat(CanonicalEntry.LONGEST - frame));
        fixture.act(() -> ledger.append(longest));
        assertThat(facts.newest(code).orElseThrow().fact()).isEqualTo(longest);
    }

    @Test
    void anotherActOnTheCaseWaitsUntilTheFirstFactsActEnds() throws Exception {
        CompletableFuture<Void> second = fixture.act(() -> {
            ledger.append(Fact.of(FactKind.TASK_CLAIMED).on(code));
            var waiting = CompletableFuture.runAsync(() -> fixture.act(
                    () -> ledger.append(Fact.of(FactKind.TASK_RELEASED).on(code))));
            assertThatThrownBy(() -> waiting.get(300, TimeUnit.MILLISECONDS))
                    .isInstanceOf(java.util.concurrent.TimeoutException.class);
            return waiting;
        });
        second.get(5, TimeUnit.SECONDS);
        assertThat(facts.find(FactQuery.ofCase(code), 0, 9))
                .extracting(recorded -> recorded.fact().kind())
                .containsExactly(FactKind.TASK_CLAIMED, FactKind.TASK_RELEASED);
    }

    @Test
    void listsTheNewestCasesFirstWithWhatTheyHold() {
        CaseCode later = CaseCode.random("TT", new Random());
        fixture.act(() -> ledger.append(Fact.of(FactKind.CASE_OPENED).on(code)));
        fixture.act(() -> ledger.append(Fact.of(FactKind.CASE_OPENED).on(later)));
        fixture.act(() -> ledger.append(Fact.of(FactKind.CASE_READ).on(code)));

        List<CaseInLog> cases = facts.cases(Long.MAX_VALUE, 2);
        assertThat(cases).extracting(CaseInLog::code).containsExactly(later, code);
        assertThat(cases.get(1).facts()).isEqualTo(2);
        assertThat(cases.get(1).waiting()).isEqualTo(2);
        assertThat(cases.get(1).newest())
                .isEqualTo(facts.newest(code).orElseThrow().at());
        assertThat(facts.cases(cases.get(0).opened().id(), 1))
                .extracting(CaseInLog::code)
                .containsExactly(code);
        assertThat(facts.openedCase(code)).contains(cases.get(1));
        fixture.seal();
        assertThat(facts.openedCase(code).orElseThrow().waiting()).isZero();
        assertThat(fixture.log().waiting()).isZero();
    }

    @Test
    void aCaseThatWasOnlyAskedForIsNone() {
        fixture.act(() -> ledger.append(Fact.of(FactKind.READ_DENIED).on(code)));
        assertThat(facts.openedCase(code)).isEmpty();
    }

    @Test
    void pagesBackwardsFromTheNewest() {
        List<Fact> batch = IntStream.range(0, 5)
                .mapToObj(i -> Fact.of(FactKind.FLOW_TAKEN).on(code).detail("n", "" + i))
                .toList();
        fixture.act(() -> ledger.append(batch));
        List<RecordedFact> first = facts.newest(FactQuery.ofCase(code), Long.MAX_VALUE, 3);
        List<RecordedFact> second =
                facts.newest(FactQuery.ofCase(code), first.get(2).id(), 3);
        assertThat(java.util.stream.Stream.concat(first.stream(), second.stream())
                        .map(one -> one.fact().details().get("n")))
                .containsExactly("4", "3", "2", "1", "0");
    }
}
