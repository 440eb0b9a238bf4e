package org.waymark.forms;

import java.util.Locale;

/** Joins a field's label and what to do about it; beside the field itself the label is left out again. */
final class Naming {

    private Naming() {}

    static String name(String label, String sentence) {
        return opening(label) + (endsItself(label) ? sentence : firstLetter(sentence, false));
    }

    static String unname(String label, String named) {
        return named.startsWith(opening(label))
                ? firstLetter(named.substring(opening(label).length()), true)
                : named;
    }

    private static String opening(String label) {
        return label + (endsItself(label) ? " " : ": ");
    }

    private static boolean endsItself(String label) {
        return label.endsWith("?") || label.endsWith(".") || label.endsWith("!");
    }

    private static String firstLetter(String sentence, boolean capital) {
        String first = sentence.substring(0, Math.min(1, sentence.length()));
        return (capital ? first.toUpperCase(Locale.ROOT) : first.toLowerCase(Locale.ROOT))
                + sentence.substring(first.length());
    }
}
