package org.waymark.casework.emergency;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.waymark.shared.AgencyKey;
import org.waymark.shared.CaseCode;
import org.waymark.shared.OfficerId;
import org.waymark.shared.SectorKey;

/**
 * A case that an officer opened in an emergency; why, is sealed.
 *
 * @param endedAt null as long as the log does not say that it ended
 * @param reviewedBy who looked at it afterwards, null if nobody has
 * @param justified what they found, null if nobody has looked
 */
public record Emergency(
        UUID id,
        CaseCode caseCode,
        OfficerId officer,
        AgencyKey agency,
        @Nullable SectorKey sector,
        Instant openedAt,
        Instant endsAt,
        @Nullable Instant endedAt,
        @Nullable OfficerId reviewedBy,
        @Nullable Boolean justified) {

    /** Whether it opens the case at this moment. */
    public boolean open(Instant now) {
        return endedAt == null && endsAt.isAfter(now);
    }

    /** When it ended or will end. */
    public Instant until() {
        return endedAt == null ? endsAt : endedAt;
    }
}
