package org.waymark.audit;

import java.util.List;

/**
 * A procedure of the case's edition with the case's way through it.
 *
 * @param svg the diagram, with what was visited marked
 * @param done names of the steps that were completed
 * @param open names of the steps that are due
 */
public record Picture(
        String key, String name, int version, int edition, String svg, List<String> done, List<String> open) {}
