package org.waymark.forms;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One question as it is shown.
 *
 * @param name the field's key
 * @param control {@code input}, {@code textarea}, {@code select}, {@code radios}, {@code ticks} or {@code tick}
 * @param origin where a value that was filled in comes from
 * @param value the text in the control
 * @param options what is offered, “prefers not to say” last
 * @param declinable whether a tick “prefers not to say” stands below the control
 * @param refreshes whether the page asks the server again when the answer changes
 */
public record FieldView(
        String id,
        String name,
        String control,
        String label,
        @Nullable String hint,
        @Nullable String error,
        @Nullable String origin,
        String value,
        List<Option> options,
        InputLook look,
        boolean required,
        boolean declinable,
        boolean declined,
        String declinedLabel,
        boolean refreshes) {

    public FieldView {
        options = List.copyOf(options);
    }

    /** The ids of what describes the control, those that are there; null if nothing does. */
    public @Nullable String describedBy() {
        String ids = Stream.of(
                        hint == null ? null : id + "-hint",
                        error == null ? null : id + "-error",
                        origin == null ? null : id + "-origin")
                .filter(part -> part != null)
                .collect(Collectors.joining(" "));
        return ids.isEmpty() ? null : ids;
    }

    /** Where a link to this question goes: its control, of several the first. */
    public String target() {
        return control.equals("radios") || control.equals("ticks")
                ? options.get(0).id()
                : id;
    }

    /** One answer that is offered. @param reveals whether it opens what follows, in the page itself */
    public record Option(String id, String value, String label, boolean checked, boolean reveals) {}

    /** How a control presents itself to the browser; what is null is left out. */
    public record InputLook(
            String type,
            @Nullable String mode,
            @Nullable String width,
            @Nullable String min,
            @Nullable String max,
            @Nullable String step,
            @Nullable Integer maxLength,
            @Nullable String autocomplete) {

        static final InputLook NONE = new InputLook("text", null, null, null, null, null, null, null);
    }
}
