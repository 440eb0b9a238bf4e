package org.waymark.casework.shelter;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A house, and when and by whom what is known of it was changed last. @param changedBy null if the program counted a bed */
public record KeptHouse(
        House house, Instant changedAt, @Nullable String changedBy) {}
