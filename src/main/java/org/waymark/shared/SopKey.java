package org.waymark.shared;

/** The name of a procedure in the book, such as {@code identification-screening}. */
public record SopKey(String value) implements Comparable<SopKey> {

    /** @throws IllegalArgumentException if the value is not a plain key; it is not echoed */
    public SopKey {
        Keys.require(value, "SopKey");
    }

    @Override
    public int compareTo(SopKey other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
