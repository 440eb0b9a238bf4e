package org.waymark.engine;

import org.jspecify.annotations.Nullable;

/**
 * Something that a check found in a file of the book.
 *
 * @param rule family and name, such as {@code safety/no-script}
 * @param element the id of the element at fault, null if it is the file itself
 * @param message what to do about it
 */
public record Finding(
        Severity severity,
        String rule,
        String file,
        @Nullable String element,
        String message) {

    /** An error keeps a file out of force; a warning does not. */
    public enum Severity {
        ERROR,
        WARNING
    }

    @Override
    public String toString() {
        return file + (element == null ? "" : ", " + element) + ": " + message + " [" + rule + "]";
    }
}
