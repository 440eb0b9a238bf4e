package org.waymark.shared;

/** A part of the country that agencies serve, such as {@code north}. */
public record AreaKey(String value) implements Comparable<AreaKey> {

    /** @throws IllegalArgumentException if the value is not a plain key; it is not echoed */
    public AreaKey {
        Keys.require(value, "AreaKey");
    }

    @Override
    public int compareTo(AreaKey other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
