package org.waymark.shared;

import java.util.List;

/** Tells the administrator how one thing that the program stands on is doing; implemented where that thing is at home. */
public interface SystemState {

    /** What it is: a word in kebab case, {@code system.<word>} in the messages. */
    String about();

    /** How it stands now; asks no longer than a few seconds. */
    Reading now();

    /** How well something stands. */
    enum Tone {
        GOOD,
        WARN,
        BAD;

        /** The tone's name on pages. */
        public String key() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /**
     * How something stands.
     *
     * @param said the key of a message that says it, and what to do
     * @param arguments what fills its places: numbers and versions, nothing of a case
     */
    record Reading(Tone tone, String said, List<String> arguments) {
        public Reading {
            arguments = List.copyOf(arguments);
        }

        /** A reading without arguments. */
        public static Reading of(Tone tone, String said) {
            return new Reading(tone, said, List.of());
        }
    }
}
