package org.waymark.casework.consent;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.waymark.casework.Consent;
import org.waymark.casework.Consent.Status;
import org.waymark.engine.Book;
import org.waymark.shared.ClockKey;
import org.waymark.shared.Edition;

/** Decides from when on she is asked again about a grant that a day ends: clock C35 before that day. */
@Component
class RenewalTimes {

    private static final ClockKey RENEWAL = new ClockKey("C35");

    private final Book book;

    RenewalTimes(Book book) {
        this.book = book;
    }

    /** Empty if it is no grant, or no day ends it. Of a grant shorter than twice the clock, half its time. */
    Optional<Instant> of(Edition edition, Consent said) {
        Instant end = said.expiresAt();
        if (said.status() != Status.GRANTED || end == null) {
            return Optional.empty();
        }
        Duration before = book.clock(edition, RENEWAL, null).limit();
        Duration half = Duration.between(said.at(), end).dividedBy(2);
        return Optional.of(end.minus(before.compareTo(half) < 0 ? before : half));
    }
}
