package org.waymark.casework;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.waymark.shared.AgencyKey;
import org.waymark.shared.AreaKey;
import org.waymark.shared.CaseCode;
import org.waymark.shared.Edition;
import org.waymark.shared.OfficerId;
import org.waymark.shared.SopKey;

/** A case: under which procedure it was opened, by whom, and whether it has ended; nothing about the person. */
public record CaseFile(
        CaseCode code,
        SopKey procedure,
        Edition edition,
        AreaKey area,
        OfficerId openedBy,
        AgencyKey openedAgency,
        Instant openedAt,
        @Nullable Instant closedAt) {

    /** Whether the case has not ended. */
    public boolean open() {
        return closedAt == null;
    }

    /** {@code open} or {@code closed}. */
    public String state() {
        return open() ? "open" : "closed";
    }
}
