package org.waymark.casework.disclosure;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.waymark.engine.Book;
import org.waymark.engine.ClockRule;
import org.waymark.shared.ClockKey;
import org.waymark.shared.Edition;

/** Says until when the data-protection officer looks at what was shared without consent: clock C36 of the book. */
@Component
class ReviewClock {

    private static final ClockKey CLOCK = new ClockKey("C36");
    private static final String URGENT = "urgent";

    private final Book book;

    ReviewClock(Book book) {
        this.book = book;
    }

    Instant due(Edition edition, Basis basis, Instant at) {
        String urgency = basis == Basis.IMMINENT_DANGER ? URGENT : null;
        return rule(edition, urgency).due(at);
    }

    /** Books older than this clock are still in force for their cases: they follow the newest one. */
    private ClockRule rule(Edition edition, @Nullable String urgency) {
        try {
            return book.clock(edition, CLOCK, urgency);
        } catch (IllegalArgumentException olderThanTheClock) {
            return book.clock(book.current().orElseThrow(), CLOCK, urgency);
        }
    }
}
