package org.waymark.procedures.diagram;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What a drawing shows beside what is drawn; each map is keyed by element id.
 *
 * @param title what the picture is of, and where the same is told in words
 * @param sectors whose a lane or task is
 * @param marks {@code visited} or {@code here}
 * @param clocks how long a task may take, in words
 * @param links where the picture of a called procedure is
 */
public record Legend(
        String title,
        Locale locale,
        Map<String, String> sectors,
        Map<String, String> marks,
        Map<String, String> clocks,
        Map<String, String> links) {

    Optional<String> sector(String element) {
        return Optional.ofNullable(sectors.get(element));
    }

    Optional<String> link(String element) {
        return Optional.ofNullable(links.get(element));
    }

    String mark(String element) {
        return marks.getOrDefault(element, "");
    }
}
