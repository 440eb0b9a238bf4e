package org.waymark.shared;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** One value that may steer a case through the engine: a code, a flag, a number or a date, never free text (promise 3). */
public sealed interface RoutingValue {

    /** A value out of a fixed list; too short and too plain to hold a name or a sentence. */
    record Code(String value) implements RoutingValue {
        public Code {
            Keys.require(value, "code");
        }
    }

    /** Several values out of a fixed list: only as the passing input of a decision, never stored in the engine. */
    record Codes(List<String> values) implements RoutingValue {
        public Codes {
            values.forEach(value -> Keys.require(value, "code"));
            values = List.copyOf(values);
        }
    }

    /** Yes or no. */
    record Flag(boolean value) implements RoutingValue {}

    /** A number. */
    record Number(BigDecimal value) implements RoutingValue {}

    /** A day, without a time zone. */
    record Day(LocalDate value) implements RoutingValue {}

    /** A point in time, UTC. */
    record Moment(Instant value) implements RoutingValue {}
}
