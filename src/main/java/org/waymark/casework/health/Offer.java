package org.waymark.casework.health;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.waymark.engine.ClockRule;

/**
 * One offer of care that can still help.
 *
 * @param clock null if nothing limits it
 * @param from when its time began, null if nobody knows
 */
record Offer(
        String code, @Nullable ClockRule clock, @Nullable Instant from, boolean answered) {

    private static final List<String> WINDOWS = List.of("C10", "C11", "C12", "C13");

    /** Until when it helps; empty if that has no limit or is not known. Clocks of other steps are no windows. */
    Optional<Instant> ends() {
        return clock == null || from == null || !isWindow(clock) ? Optional.empty() : Optional.of(clock.due(from));
    }

    private static boolean isWindow(ClockRule rule) {
        return WINDOWS.stream().anyMatch(rule.key().value()::startsWith);
    }

    /** When its clock warns. */
    Stream<Instant> alarms() {
        Optional<Instant> ends = ends();
        return ends.isEmpty() || clock == null || from == null
                ? Stream.empty()
                : clock.warnings(Duration.between(from, ends.get())).stream().map(ends.get()::minus);
    }

    /** Whether somebody should still see to it in time. */
    boolean pressing() {
        return !answered && ends().isPresent();
    }

    boolean ofSamples() {
        return code.startsWith("samples-");
    }
}
