package org.waymark.casework.restricted;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.waymark.shared.CaseCode;
import org.waymark.shared.OfficerId;

/**
 * What somebody has seen of an official in a case, without what it was: that is sealed.
 *
 * @param takenUpBy who looks into it, null if nobody does yet
 * @param closedAt null as long as it is open
 */
public record Concern(
        UUID id,
        CaseCode caseCode,
        Suspect about,
        Matter matter,
        Instant at,
        @Nullable OfficerId takenUpBy,
        @Nullable Instant takenUpAt,
        @Nullable OfficerId closedBy,
        @Nullable Instant closedAt) {

    /** Whether it still has to be looked into. */
    public boolean open() {
        return closedAt == null;
    }

    /** {@code reported}, {@code taken-up} or {@code closed}. */
    public String state() {
        if (!open()) {
            return "closed";
        }
        return takenUpBy == null ? "reported" : "taken-up";
    }
}
