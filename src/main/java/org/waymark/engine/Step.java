package org.waymark.engine;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.waymark.shared.ClockKey;
import org.waymark.shared.DutyKey;
import org.waymark.shared.FormKey;

/**
 * A user task as it is drawn in one edition.
 *
 * @param id the element's id, such as {@code check-safety}
 * @param duties the duties of its lane: whoever holds one of them may do it
 * @param agencyFact the routing fact that holds the agency whose task it is, from the lane's {@code agency} property
 * @param clock its time limit, a row of {@code clocks.dmn}
 * @param notBy the id of the step whose officer may not do this one too (four eyes); of the start event where the beginning of
 *     the procedure opens this step and whoever began it may not do it
 * @param texts {@code name}, {@code guidance} and {@code source}, each also as {@code name.es} and so on
 */
public record Step(
        String id,
        FormKey form,
        Set<DutyKey> duties,
        @Nullable String agencyFact,
        @Nullable ClockKey clock,
        @Nullable String notBy,
        Map<String, String> texts) {

    /** The step's name; English where there is no translation. */
    public String name(Locale locale) {
        return text("name", locale).orElse(id);
    }

    /** What to do and what not to do, in plain words; paragraphs are parted by empty lines. */
    public String guidance(Locale locale) {
        return text("guidance", locale).orElse("");
    }

    /** The standard and section that the step comes from. */
    public String source(Locale locale) {
        return text("source", locale).orElse("");
    }

    private Optional<String> text(String which, Locale locale) {
        return Optional.ofNullable(texts.get(which + "." + locale.getLanguage()))
                .or(() -> Optional.ofNullable(texts.get(which)));
    }
}
