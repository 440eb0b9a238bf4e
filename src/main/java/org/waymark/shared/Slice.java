package org.waymark.shared;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One part of a list of the API, as {@code {"items": […], "next": …}}.
 *
 * @param next the cursor of the following part, opaque to the caller; null at the end
 */
public record Slice<T>(List<T> items, @Nullable String next) {

    public Slice {
        items = List.copyOf(items);
    }
}
