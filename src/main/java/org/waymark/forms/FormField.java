package org.waymark.forms;

import org.jspecify.annotations.Nullable;

/**
 * A field of a form that takes a value.
 *
 * @param key the name of the value, unique in the form
 * @param type the form-js component type, such as {@code radio}
 * @param block the part of the case record it belongs to ({@code B5}, {@code status}, {@code intake} …); a form that names
 *     none gives the strictest
 * @param htcds its name in the Human Trafficking Case Data Standard 2.0, if it has one there
 * @param prefill the key of the record that fills it, if any
 */
public record FormField(
        String key,
        String type,
        String label,
        String block,
        Routing routing,
        @Nullable String htcds,
        @Nullable String prefill) {

    /** Whether and how the value reaches the engine. */
    public enum Routing {
        /** Never. */
        NONE,
        /** As a process variable. */
        FACT,
        /** As the passing input of the decision right after the step; never stored in the engine. */
        DECISION
    }
}
