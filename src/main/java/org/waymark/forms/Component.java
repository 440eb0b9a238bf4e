package org.waymark.forms;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A part of a form as it stands in the file. */
sealed interface Component permits Field, Component.Section, Component.Prose, Component.Rule {

    /** When this part is closed; null if it is always open. */
    @Nullable
    Condition hide();

    /** Several parts under one heading. */
    record Section(
            Texts heading,
            List<Component> components,
            @Nullable Condition hide) implements Component {
        public Section {
            components = List.copyOf(components);
        }
    }

    /** Text to read; already safe HTML. */
    record Prose(Texts html, @Nullable Condition hide) implements Component {}

    /** A line between parts. */
    record Rule(@Nullable Condition hide) implements Component {}
}
