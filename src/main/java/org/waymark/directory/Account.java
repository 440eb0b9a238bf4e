package org.waymark.directory;

import org.jspecify.annotations.Nullable;

/**
 * An officer with what only signing in needs.
 *
 * @param language the language chosen at the account page, null for the browser's
 * @param theme {@code light} or {@code dark}, null for the device's
 */
public record Account(
        Viewer viewer,
        boolean active,
        boolean mustChange,
        @Nullable String language,
        @Nullable String theme) {}
