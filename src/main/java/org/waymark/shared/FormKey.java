package org.waymark.shared;

/** The name of a form in the book, such as {@code check-safety}. */
public record FormKey(String value) implements Comparable<FormKey> {

    /** @throws IllegalArgumentException if the value is not a plain key; it is not echoed */
    public FormKey {
        Keys.require(value, "FormKey");
    }

    @Override
    public int compareTo(FormKey other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
