package org.waymark.engine;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.waymark.shared.FormKey;
import org.waymark.shared.SopKey;

/**
 * A procedure as it is drawn in one edition.
 *
 * @param number what sectors call it, such as {@code SOP-08}; null for a part of another procedure
 * @param partOf the procedure of which it is a part, null if it stands by itself
 * @param startsCase whether an officer may open a case with it
 * @param runsWhileHeld whether its steps go on while the time of its case stands still: those by which she is looked for, or whose time is the law's
 * @param startForm the form asked when a case is opened with it
 * @param steps its user tasks, in the order of the file
 * @param calls the procedures that it calls, in the order of the file
 * @param texts {@code name} and {@code guidance}, each also as {@code name.es} and so on
 * @param bpmn the diagram's XML
 */
public record Sop(
        SopKey key,
        @Nullable String number,
        @Nullable SopKey partOf,
        boolean startsCase,
        boolean runsWhileHeld,
        @Nullable FormKey startForm,
        List<Step> steps,
        List<Call> calls,
        Map<String, String> texts,
        byte[] bpmn) {

    /** An element that calls another procedure. */
    public record Call(String element, SopKey called) {}

    /** The procedure's name; English where there is no translation. */
    public String name(Locale locale) {
        return Optional.ofNullable(texts.get("name." + locale.getLanguage()))
                .or(() -> Optional.ofNullable(texts.get("name")))
                .orElse(key.value());
    }

    /** The step with this element id. */
    public Optional<Step> step(String id) {
        return steps.stream().filter(step -> step.id().equals(id)).findFirst();
    }
}
