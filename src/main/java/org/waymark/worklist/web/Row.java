package org.waymark.worklist.web;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.waymark.shared.SectorKey;

/**
 * A task in a list, in words.
 *
 * @param handedBy the sector that handed it on, null if it comes from the same one
 * @param held whether its time stands still
 * @param draft when a draft was saved, null if there is none
 */
public record Row(
        String id,
        String name,
        String code,
        String procedure,
        Instant created,
        Instant due,
        @Nullable SectorKey handedBy,
        @Nullable String draft,
        @Nullable String assignee,
        boolean held) {}
