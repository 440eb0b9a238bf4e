package org.waymark.shared;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What the engine may know of a case: named codes, flags, numbers and dates (promise 3). */
public record RoutingFacts(Map<String, RoutingValue> values) {

    private static final RoutingFacts NONE = new RoutingFacts(Map.of());

    public RoutingFacts {
        values = Collections.unmodifiableMap(new TreeMap<>(values));
    }

    /** No facts at all. */
    public static RoutingFacts none() {
        return NONE;
    }

    /** These facts and one more; a later value replaces an earlier one of the same name. */
    public RoutingFacts with(String name, RoutingValue value) {
        var more = new TreeMap<>(values);
        more.put(name, value);
        return new RoutingFacts(more);
    }

    /** These facts and a code. */
    public RoutingFacts with(String name, String code) {
        return with(name, new RoutingValue.Code(code));
    }

    /** These facts and a flag. */
    public RoutingFacts with(String name, boolean flag) {
        return with(name, new RoutingValue.Flag(flag));
    }

    /** These facts and those of another set, which win where both name the same. */
    public RoutingFacts and(RoutingFacts others) {
        var more = new TreeMap<>(values);
        more.putAll(others.values);
        return new RoutingFacts(more);
    }

    /** The value under this name, if there is one. */
    public Optional<RoutingValue> get(String name) {
        return Optional.ofNullable(values.get(name));
    }

    /** The code under this name, if there is one and it is a code. */
    public Optional<String> code(String name) {
        return get(name).filter(RoutingValue.Code.class::isInstance).map(v -> ((RoutingValue.Code) v).value());
    }

    /** The flag under this name; false if there is none. */
    public boolean flag(String name) {
        return get(name)
                .filter(RoutingValue.Flag.class::isInstance)
                .map(v -> ((RoutingValue.Flag) v).value())
                .orElse(false);
    }
}
