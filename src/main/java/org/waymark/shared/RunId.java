package org.waymark.shared;

/** One run of one SOP within a case, as the engine knows it. */
public record RunId(String value) implements Comparable<RunId> {

    /** @throws IllegalArgumentException if the value is not a plain key; it is not echoed */
    public RunId {
        Keys.require(value, "RunId");
    }

    @Override
    public int compareTo(RunId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
