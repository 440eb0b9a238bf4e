package org.waymark.worklist;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What is said of a limit, one word after the other: each warning in its time, and last that the limit has passed.
 *
 * @param before how long before the limit each warning is due, the first one first
 */
record Warnings(List<Duration> before) {

    Warnings {
        before = before.stream()
                .map(left -> left.truncatedTo(ChronoUnit.SECONDS))
                .toList();
    }

    static Warnings ofSeconds(Long[] before) {
        return new Warnings(Stream.of(before).map(Duration::ofSeconds).toList());
    }

    Long[] seconds() {
        return before.stream().map(Duration::toSeconds).toArray(Long[]::new);
    }

    /** How many words are due by now: a node that was down says only the last, not all it has missed. */
    int at(Instant now, Instant due) {
        return (int) moments(due).filter(moment -> !now.isBefore(moment)).count();
    }

    /** When the next word is due; empty when all is said. */
    Optional<Instant> next(int said, Instant due) {
        return moments(due).skip(said).findFirst();
    }

    boolean passed(int said) {
        return said > before.size();
    }

    /** How much of the time is gone at a warning, in percent: 0 if the clock had begun long before the step. */
    int percent(int said, Instant born, Instant due) {
        long whole = Duration.between(born, due).toSeconds();
        long left = before.get(said - 1).toSeconds();
        return whole <= left ? 0 : Math.round(100f * (whole - left) / whole);
    }

    private Stream<Instant> moments(Instant due) {
        return Stream.concat(before.stream(), Stream.of(Duration.ZERO))
                .map(left -> due.minus(left).truncatedTo(ChronoUnit.MILLIS));
    }
}
