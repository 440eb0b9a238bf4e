package org.waymark.engine.hooks;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import org.springframework.stereotype.Component;
import org.waymark.engine.Book;
import org.waymark.engine.ClockRule;
import org.waymark.engine.spi.ProcedureAction;
import org.waymark.shared.ClockKey;
import org.waymark.shared.RoutingFacts;
import org.waymark.shared.RoutingValue;

/** Sets a date fact from a clock of the edition, for a timer that is drawn because passing the limit changes the path. */
@Component
class SetDeadline implements ProcedureAction {

    private final Book book;
    private final Clock clock;
    private final ZoneId zone;

    SetDeadline(Book book, Clock clock, ZoneId zone) {
        this.book = book;
        this.clock = clock;
        this.zone = zone;
    }

    @Override
    public String name() {
        return "setDeadline";
    }

    @Override
    public RoutingFacts perform(Call call) {
        var key = new ClockKey(property(call, "clock"));
        ClockRule rule =
                book.clock(call.edition(), key, call.facts().code("urgency").orElse(null));
        Instant due = rule.due(clock.instant(), zone);
        return RoutingFacts.none().with(property(call, "fact"), new RoutingValue.Moment(due));
    }

    private static String property(Call call, String name) {
        String value = call.properties().get(name);
        if (value == null) {
            throw new IllegalArgumentException(call.element() + " names no " + name);
        }
        return value;
    }
}
