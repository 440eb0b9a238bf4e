package org.waymark.shared;

/** The name of a time limit in {@code clocks.dmn}, such as {@code C25}. */
public record ClockKey(String value) implements Comparable<ClockKey> {

    /** @throws IllegalArgumentException if the value is not a plain key; it is not echoed */
    public ClockKey {
        Keys.require(value, "ClockKey");
    }

    @Override
    public int compareTo(ClockKey other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
