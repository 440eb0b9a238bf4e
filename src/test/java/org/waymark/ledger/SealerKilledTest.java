package org.waymark.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A sealer may die in any of its steps: with what it had done lost, or with it kept. */
class SealerKilledTest {

    static final int BEFORE = 250;
    static final int MORE = 20;

    /** A log that its tests leave whole, so that they can share it. */
    static final LedgerFixture WHOLE = new LedgerFixture();

    LedgerFixture fixture = WHOLE;
    long before;

    @AfterAll
    static void closeShared() {
        WHOLE.close();
    }

    @AfterEach
    void closeOwn() {
        if (fixture != WHOLE) {
            fixture.close();
        }
    }

    private void recordAndSealSome() {
        fixture.recordAtOnce(BEFORE);
        fixture.seal();
        before = fixture.count("log_entry");
        fixture.recordAtOnce(MORE);
    }

    @ParameterizedTest
    @EnumSource
    void losesNothingAndSealsNothingTwice(SealingStep killedIn) {
        recordAndSealSome();
        Sealer doomed = fixture.sealer(step -> {
            if (step == killedIn) {
                throw new Killed();
            }
        });
        assertThatThrownBy(doomed::sealSome).isInstanceOf(Killed.class);
        expectWhole(killedIn == SealingStep.COMMITTED ? before + MORE : before);

        // The same sealer and another node's go on where the dead one stopped.
        fixture.seal();
        expectWhole(before + MORE);
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "COMMITTED")
    void losesNothingWhenTheDatabaseLosesItsConnection(SealingStep killedIn) {
        recordAndSealSome();
        Sealer doomed = fixture.sealer(step -> {
            if (step == killedIn) {
                fixture.asOwner("select pg_terminate_backend(" + backend() + ")");
            }
        });
        assertThatThrownBy(doomed::sealSome).isInstanceOf(RuntimeException.class);
        expectWhole(before);
        fixture.seal();
        expectWhole(before + MORE);
    }

    private int backend() {
        return fixture.app().sql("select pg_backend_pid()").query(Integer.class).single();
    }

    /** As if each step were committed by itself: what no crash of PostgreSQL leaves, but a careless operator could. */
    @ParameterizedTest
    @EnumSource(names = {"ENTRIES_WRITTEN", "TILES_WRITTEN", "SIGNED"})
    void seesEntriesThatWereKeptWithoutTheirHead(SealingStep killedIn) {
        fixture = new LedgerFixture();
        recordAndSealSome();
        keepWhatWasDoneUntil(killedIn);

        assertThat(fixture.log().verify()).isInstanceOfSatisfying(Verdict.Broken.class, broken -> {
            assertThat(broken.at()).isEqualTo(killedIn == SealingStep.ENTRIES_WRITTEN ? 0L : (long) BEFORE);
            assertThat(broken.what())
                    .isEqualTo(killedIn == SealingStep.ENTRIES_WRITTEN ? "tile-missing" : "entries-unsigned");
        });
        assertThatThrownBy(fixture::seal)
                .isInstanceOf(LogRefused.class)
                .hasMessageContaining("has 270 entries, but its newest head was signed over 250");
    }

    @Test
    void seesAQueueThatWasNotClearedWithItsHead() {
        fixture = new LedgerFixture();
        recordAndSealSome();
        keepWhatWasDoneUntil(SealingStep.HEAD_WRITTEN);
        assertThat(fixture.log().verify())
                .isInstanceOfSatisfying(
                        Verdict.Broken.class,
                        broken -> assertThat(broken.what()).isEqualTo("event-queued-again"));
        // The database's own last guard: an event has one place in the log.
        assertThatThrownBy(fixture::seal).isInstanceOf(org.springframework.dao.DuplicateKeyException.class);
    }

    @ParameterizedTest
    @EnumSource(names = {"LOCKED", "CHECKED", "TAKEN"})
    void hasChangedNothingBeforeItWrites(SealingStep killedIn) {
        recordAndSealSome();
        keepWhatWasDoneUntil(killedIn);
        expectWhole(before);
        fixture.seal();
        expectWhole(before + MORE);
    }

    private void keepWhatWasDoneUntil(SealingStep killedIn) {
        Sealer doomed = fixture.sealer(step -> {
            if (step == killedIn) {
                fixture.app().sql("commit").update();
                throw new Killed();
            }
        });
        assertThatThrownBy(doomed::sealSome).isInstanceOf(Killed.class);
    }

    @Test
    void anotherNodeDoesNotSealMeanwhileAndGoesOnAfterwards() throws Exception {
        recordAndSealSome();
        var inTheMiddle = new CountDownLatch(1);
        var goOn = new CountDownLatch(1);
        Sealer slow = fixture.sealer(step -> {
            if (step == SealingStep.TILES_WRITTEN) {
                inTheMiddle.countDown();
                await(goOn);
            }
        });
        CompletableFuture<Integer> first = CompletableFuture.supplyAsync(slow::sealSome);
        await(inTheMiddle);
        assertThat(fixture.sealer(step -> {}).sealSome()).isZero();
        goOn.countDown();
        assertThat(first.get(10, TimeUnit.SECONDS)).isEqualTo(MORE);
        expectWhole(before + MORE);

        fixture.record(1);
        fixture.seal();
        expectWhole(before + MORE + 1);
    }

    private void expectWhole(long size) {
        assertThat(fixture.log().verify())
                .isInstanceOfSatisfying(
                        Verdict.Whole.class, whole -> assertThat(whole.size()).isEqualTo(size));
        JdbcClient app = fixture.app();
        assertThat(app.sql("select count(distinct event_id) from log_entry")
                        .query(Long.class)
                        .single())
                .isEqualTo(size);
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(10, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    private static final class Killed extends RuntimeException {}
}
