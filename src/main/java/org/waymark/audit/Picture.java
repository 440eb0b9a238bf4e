package org.waymark.audit;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A procedure of the case's edition with the case's way through it.
 *
 * @param whole the name of the procedure that this is a part of, null if of none
 * @param svg the diagram, with what was visited marked; empty if it was not asked for
 * @param done names of the steps that were completed
 * @param open names of the steps that are due
 */
public record Picture(
        String key,
        String name,
        @Nullable String whole,
        int version,
        int edition,
        String svg,
        List<String> done,
        List<String> open) {}
