package org.waymark.shared;

/** One step that is due, as the engine knows it. */
public record TaskId(String value) implements Comparable<TaskId> {

    /** @throws IllegalArgumentException if the value is not a plain key; it is not echoed */
    public TaskId {
        Keys.require(value, "TaskId");
    }

    @Override
    public int compareTo(TaskId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
