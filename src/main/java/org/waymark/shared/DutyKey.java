package org.waymark.shared;

/** A kind of work within a sector, such as {@code hl-clinician}: what a lane stands for and what tasks are routed to. */
public record DutyKey(String value) implements Comparable<DutyKey> {

    /** @throws IllegalArgumentException if the value is not a plain key; it is not echoed */
    public DutyKey {
        Keys.require(value, "DutyKey");
    }

    @Override
    public int compareTo(DutyKey other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
