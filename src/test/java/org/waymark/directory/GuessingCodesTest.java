package org.waymark.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.waymark.shared.OfficerId;

class GuessingCodesTest {

    private static final OfficerId CURIOUS = new OfficerId("curious");

    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-11-24T03:00:00Z"));
    private final Clock clock = new MovedClock(now);
    private final Misses misses = new Misses(clock, new GuessingSettings(Duration.ofMinutes(15), 3));

    @Test
    void theThirdMissIsOneTooManyAndIsToldOnce() {
        assertThat(misses.add(CURIOUS)).isFalse();
        assertThat(misses.add(CURIOUS)).isFalse();
        assertThat(misses.tooMany(CURIOUS)).isFalse();
        assertThat(misses.add(CURIOUS)).isTrue();
        assertThat(misses.tooMany(CURIOUS)).isTrue();
        assertThat(misses.add(CURIOUS)).isFalse();
    }

    @Test
    void othersGoOnAsking() {
        misses.add(CURIOUS);
        misses.add(CURIOUS);
        misses.add(CURIOUS);
        assertThat(misses.tooMany(new OfficerId("busy"))).isFalse();
    }

    @Test
    void whoeverWaitsMayAskAgain() {
        misses.add(CURIOUS);
        misses.add(CURIOUS);
        misses.add(CURIOUS);
        now.updateAndGet(time -> time.plus(Duration.ofMinutes(16)));
        assertThat(misses.tooMany(CURIOUS)).isFalse();
    }

    /** A clock that a test moves. */
    private static final class MovedClock extends Clock {

        private final AtomicReference<Instant> now;

        MovedClock(AtomicReference<Instant> now) {
            this.now = now;
        }

        @Override
        public ZoneOffset getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(java.time.ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now.get();
        }
    }
}
