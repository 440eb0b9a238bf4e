package org.waymark.shared;

/** One of the sectors that look after survivors, such as {@code health}: data of the country pack, not a fixed list. */
public record SectorKey(String value) implements Comparable<SectorKey> {

    /** @throws IllegalArgumentException if the value is not a plain key; it is not echoed */
    public SectorKey {
        Keys.require(value, "SectorKey");
    }

    @Override
    public int compareTo(SectorKey other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
