package org.waymark.directory;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import org.waymark.shared.OfficerId;

/**
 * Counts how often each officer has asked for what is absent to them. Kept in this node's memory: it is asked with every
 * request, and what a second node would let through besides is little.
 */
@Component
class Misses {

    private final Map<OfficerId, Deque<Instant>> times = new ConcurrentHashMap<>();
    private final Clock clock;
    private final GuessingSettings settings;

    Misses(Clock clock, GuessingSettings settings) {
        this.clock = clock;
        this.settings = settings;
    }

    /** Whether the officer has missed too often lately to go on asking. */
    boolean tooMany(OfficerId officer) {
        Deque<Instant> missed = times.get(officer);
        return missed != null && count(missed) >= settings.misses();
    }

    /** Counts one more. @return whether this is the one with which the officer has missed too often */
    boolean add(OfficerId officer) {
        Deque<Instant> missed = times.computeIfAbsent(officer, first -> new ArrayDeque<>());
        synchronized (missed) {
            missed.addLast(clock.instant());
            return count(missed) == settings.misses();
        }
    }

    private int count(Deque<Instant> missed) {
        Instant since = clock.instant().minus(settings.window());
        synchronized (missed) {
            while (!missed.isEmpty() && missed.peekFirst().isBefore(since)) {
                missed.removeFirst();
            }
            return missed.size();
        }
    }
}
