package org.waymark.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.actuate.health.Status;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

class ContinuedLogTest {

    final LedgerFixture fixture = new LedgerFixture();

    @AfterEach
    void close() {
        fixture.close();
    }

    /** The database is set back to an older state under a running node. */
    @Test
    void refusesAHeadSmallerThanTheLastItSaw() {
        fixture.record(10);
        fixture.seal();
        String newest = fixture.log().checkpoint();
        fixture.record(5);
        fixture.seal();
        setBackTo(10);
        assertThat(fixture.log().checkpoint()).isEqualTo(newest);
        assertThat(fixture.log().verify()).isInstanceOf(Verdict.Whole.class);

        fixture.record(20);
        assertThatThrownBy(fixture::seal)
                .isInstanceOf(LogRefused.class)
                .hasMessageContaining("its head has 10 entries, but one with 15 was seen");
        assertThat(fixture.log().checkpoint()).isEqualTo(newest);
    }

    /** It is set back, and another node, which saw nothing of it, has gone on. */
    @Test
    void refusesALongerHeadThatContradictsTheLastItSaw() {
        fixture.record(10);
        fixture.seal();
        fixture.record(5);
        fixture.seal();
        setBackTo(10);
        fixture.record(20);
        fixture.sealer(step -> {}).sealNow();
        fixture.record(1);
        assertThatThrownBy(fixture::seal)
                .isInstanceOf(LogRefused.class)
                .hasMessageContaining("contradicts a head with 15 entries");
    }

    @Test
    void refusesWhenTheTreeDoesNotLeadToItsHead() {
        fixture.record(3);
        fixture.seal();
        fixture.tamper("log_entry", "update log_entry set leaf = sha256(leaf) where idx = 1");
        fixture.record(1);
        assertThatThrownBy(fixture::seal).isInstanceOf(LogRefused.class).hasMessageContaining("not the root");
    }

    @Test
    void refusesWhenEntriesOrHeadsAreGone() {
        fixture.record(3);
        fixture.seal();
        fixture.record(1);
        fixture.tamper("log_entry", "delete from log_entry where idx = 2");
        assertThatThrownBy(fixture::seal)
                .isInstanceOf(LogRefused.class)
                .hasMessageContaining("has 2 entries, but its newest head was signed over 3");
        fixture.tamper("log_checkpoint", "delete from log_checkpoint");
        assertThatThrownBy(fixture::seal).isInstanceOf(LogRefused.class).hasMessageContaining("no head");
    }

    /** The acts go on, their facts wait; whoever watches the node's health is told. */
    @Test
    void aRefusedLogIsAMatterOfHealthAndGoesOnOnceItIsMended() throws Exception {
        var loop = new SealingLoop(
                fixture.context.getBean(Sealer.class), fixture.context.getBean(LogStart.class), Duration.ofMillis(20));
        var health = new SealingHealth(loop);
        loop.start();
        try {
            assertThat(health.health().getStatus()).isEqualTo(Status.UP);
            fixture.tamper("log_checkpoint", "update log_checkpoint set note = note || ' '");
            fixture.record(1);
            waitUntil(() -> health.health().getStatus().equals(Status.DOWN));
            assertThat(health.health().getDetails().get("reason").toString()).contains("cannot be read");
            assertThat(fixture.count("unsealed")).isEqualTo(1);

            fixture.tamper("log_checkpoint", "update log_checkpoint set note = rtrim(note, ' ')");
            waitUntil(() -> health.health().getStatus().equals(Status.UP));
            waitUntil(() -> fixture.count("unsealed") == 0);
        } finally {
            loop.stop();
        }
        assertThat(fixture.log().verify()).isInstanceOf(Verdict.Whole.class);
    }

    private static void waitUntil(BooleanSupplier holds) throws InterruptedException {
        long end = System.nanoTime() + Duration.ofSeconds(10).toNanos();
        while (!holds.getAsBoolean() && System.nanoTime() < end) {
            Thread.sleep(10);
        }
        assertThat(holds.getAsBoolean()).isTrue();
    }

    @Test
    void aNodeWithAnotherKeyNeitherStartsNorSeals() {
        SigningKey stranger = SigningKey.generate("test.waymark/log", new SecureRandom());
        assertThatThrownBy(() -> start(stranger).prepare())
                .isInstanceOf(LogRefused.class)
                .hasMessageContaining("is signed by the key " + fixture.log().key())
                .hasMessageContaining("this node has " + stranger.verifier());
        fixture.record(1);
        assertThatThrownBy(() -> fixture.sealer(stranger, step -> {}).sealNow()).isInstanceOf(LogRefused.class);
        assertThat(fixture.count("log_checkpoint")).isEqualTo(1);
    }

    @Test
    void aSecondNodeWithTheSameKeyFindsTheLogBegun() {
        start(fixture.context.getBean(SigningKey.class)).prepare();
        assertThat(fixture.count("log_checkpoint")).isEqualTo(1);
        assertThat(fixture.count("log_key")).isEqualTo(1);
        assertThat(fixture.count("log_cluster")).isEqualTo(1);
    }

    /** The restored rows carry transaction ids that the new cluster will not reach for years. */
    @Test
    void goesOnAfterARestoreIntoAnotherCluster() {
        fixture.record(4);
        fixture.seal();
        fixture.record(3);
        fixture.asOwner("update unsealed set xid = '999999999'");
        assertThat(fixture.sealer(step -> {}).sealSome()).isZero();
        fixture.asOwner("insert into log_cluster (system_identifier, at) values (42, now())");

        start(fixture.context.getBean(SigningKey.class)).prepare();
        fixture.record(2);
        fixture.seal();
        assertThat(fixture.log().verify())
                .isInstanceOfSatisfying(
                        Verdict.Whole.class, whole -> assertThat(whole.size()).isEqualTo(9));
        assertThat(fixture.count("log_cluster")).isEqualTo(3);
    }

    private LogStart start(SigningKey key) {
        var alone = new TransactionTemplate(fixture.context.getBean(PlatformTransactionManager.class));
        return new LogStart(
                fixture.tables(), new SealingQueue(fixture.app()), key, alone, fixture.context.getBean(Clock.class));
    }

    private void setBackTo(long size) {
        fixture.tamper(
                "audit_event",
                "delete from audit_event where id in (select event_id from log_entry where idx >= " + size + ")");
        fixture.tamper("log_entry", "delete from log_entry where idx >= " + size);
        fixture.tamper("log_checkpoint", "delete from log_checkpoint where size > " + size);
    }
}
