package org.waymark.engine.hooks;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.waymark.engine.Book;
import org.waymark.engine.ClockRule;
import org.waymark.engine.spi.ProcedureAction;
import org.waymark.shared.ClockKey;
import org.waymark.shared.Occurred;
import org.waymark.shared.RoutingFacts;
import org.waymark.shared.RoutingValue;

/**
 * Sets a date fact from a clock of the edition, for a timer that is drawn because passing the limit changes the path. The clock
 * starts now, or at the date fact that {@code from} names: one of the run, or one that the step before only passed on; from
 * the date that {@code before} names it is counted back, as two weeks before a hearing are. Which row of the clock counts, the code says that {@code urgency} names, such as the level of a risk; the run's urgency if none.
 */
@Component
class SetDeadline implements ProcedureAction {

    private final Book book;
    private final Clock clock;

    SetDeadline(Book book, Clock clock) {
        this.book = book;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "setDeadline";
    }

    @Override
    public RoutingFacts perform(Call call) {
        var key = new ClockKey(DrawnProperty.of(call, "clock"));
        String urgency = call.properties().getOrDefault("urgency", "urgency");
        ClockRule rule =
                book.clock(call.edition(), key, call.facts().code(urgency).orElse(null));
        Instant due = date(call, "before").map(date -> date.minus(rule.limit())).orElseGet(() -> rule.due(start(call)));
        return RoutingFacts.none().with(DrawnProperty.of(call, "fact"), new RoutingValue.Moment(due));
    }

    /** A date that nobody could say, like any fact that was never set, leaves the clock to start now. */
    private Instant start(Call call) {
        return date(call, "from").orElseGet(() -> Occurred.at().orElseGet(clock::instant));
    }

    private static Optional<Instant> date(Call call, String property) {
        return Optional.ofNullable(call.properties().get(property))
                .flatMap(call.facts()::get)
                .map(value -> value instanceof RoutingValue.Moment date ? date.value() : null);
    }
}
