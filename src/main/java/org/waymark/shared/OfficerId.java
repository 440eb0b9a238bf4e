package org.waymark.shared;

/** The name under which an officer signs in and by which the log knows them: never a person's own name. */
public record OfficerId(String value) implements Comparable<OfficerId> {

    /** @throws IllegalArgumentException if the value is not a plain key; it is not echoed */
    public OfficerId {
        Keys.require(value, "OfficerId");
    }

    @Override
    public int compareTo(OfficerId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
