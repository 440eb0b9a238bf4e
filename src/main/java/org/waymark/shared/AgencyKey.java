package org.waymark.shared;

/** An organisation within a sector, which performs duties and serves areas. */
public record AgencyKey(String value) implements Comparable<AgencyKey> {

    /** @throws IllegalArgumentException if the value is not a plain key; it is not echoed */
    public AgencyKey {
        Keys.require(value, "AgencyKey");
    }

    @Override
    public int compareTo(AgencyKey other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
