package org.waymark.forms;

import org.jspecify.annotations.Nullable;

/**
 * A field of a form that takes a value.
 *
 * @param key the name of the value, unique in the form
 * @param type the form-js component type, such as {@code radio}
 * @param label what it is called, in English
 * @param block the part of the case record it belongs to ({@code B5}, {@code status}, {@code intake} …); where the form
 *     names none, {@link #STRICTEST_BLOCK}
 * @param htcds its name in the Human Trafficking Case Data Standard 2.0, if it has one there
 * @param prefill the key of the record that fills it, if any
 * @param identifies in what way it tells who a person is, if it does
 */
public record FormField(
        String key,
        String type,
        String label,
        String block,
        Routing routing,
        @Nullable String htcds,
        @Nullable String prefill,
        @Nullable Identifies identifies) {

    /** The block of fields that name none: no row of {@code access.dmn} opens it, so that only the author reads it. */
    public static final String STRICTEST_BLOCK = "sealed";

    /** Whether and how the value reaches the engine. */
    public enum Routing {
        /** Never. */
        NONE,
        /**
         * As a process variable. It is there whatever was answered: a tick that was not made, declined or not asked is
         * false; a choice is {@code unanswered} or {@code declined}; a number, a date or a moment is always required.
         */
        FACT,
        /**
         * As the passing input of the decision right after the step; never stored in the engine. As a fact, but several
         * choices are a list (empty, or {@code declined} alone), and a number, a date or a moment may be missing.
         */
        DECISION
    }
}
