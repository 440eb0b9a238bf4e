package org.waymark.engine.book;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.jspecify.annotations.Nullable;
import org.waymark.shared.RoutingFacts;
import org.waymark.shared.RoutingValue;

/**
 * Turns routing facts into variables of the engine and back; nothing else ever becomes a variable. A day begins when it begins
 * where the people are, so that what is counted from it is not early or late by the distance to Greenwich.
 */
public final class FactVariables {

    private FactVariables() {}

    /** Variables that the run keeps. @throws IllegalArgumentException if one is a list, which only passes */
    public static VariableMap kept(RoutingFacts facts, ZoneId zone) {
        VariableMap variables = Variables.createVariables();
        facts.values().forEach((name, value) -> {
            if (value instanceof RoutingValue.Codes) {
                throw new IllegalArgumentException(name + " is a list: it may only pass to a decision");
            }
            variables.putValueTyped(name, Variables.untypedValue(plain(value, zone)));
        });
        return variables;
    }

    /** Variables that are gone when the transaction ends. */
    public static VariableMap passing(RoutingFacts facts, ZoneId zone) {
        VariableMap variables = Variables.createVariables();
        facts.values()
                .forEach((name, value) ->
                        variables.putValueTyped(name, Variables.untypedValue(plain(value, zone), true)));
        return variables;
    }

    /** The facts among a run's variables; what no fact can be is left out. */
    public static RoutingFacts facts(VariableMap variables) {
        RoutingFacts facts = RoutingFacts.none();
        for (Map.Entry<String, Object> variable : variables.entrySet()) {
            RoutingValue value = value(variable.getValue());
            if (value != null) {
                facts = facts.with(variable.getKey(), value);
            }
        }
        return facts;
    }

    private static Object plain(RoutingValue value, ZoneId zone) {
        if (value instanceof RoutingValue.Code code) {
            return code.value();
        }
        if (value instanceof RoutingValue.Codes codes) {
            return List.copyOf(codes.values());
        }
        if (value instanceof RoutingValue.Flag flag) {
            return flag.value();
        }
        if (value instanceof RoutingValue.Number number) {
            return number(number.value());
        }
        if (value instanceof RoutingValue.Day day) {
            return Date.from(day.value().atStartOfDay(zone).toInstant());
        }
        return Date.from(((RoutingValue.Moment) value).value());
    }

    // Whole numbers as Long, so that the engine's tables and comparisons stay exact.
    private static Object number(BigDecimal number) {
        boolean whole = number.stripTrailingZeros().scale() <= 0;
        return whole ? (Object) number.longValueExact() : (Object) number.doubleValue();
    }

    private static @Nullable RoutingValue value(@Nullable Object value) {
        if (value instanceof Boolean flag) {
            return new RoutingValue.Flag(flag);
        }
        if (value instanceof Number number) {
            return new RoutingValue.Number(new BigDecimal(number.toString()));
        }
        if (value instanceof Date date) {
            return new RoutingValue.Moment(Instant.ofEpochMilli(date.getTime()));
        }
        return value instanceof String code ? code(code) : null;
    }

    private static @Nullable RoutingValue code(String text) {
        try {
            return new RoutingValue.Code(text);
        } catch (IllegalArgumentException notACode) {
            return null;
        }
    }
}
