package org.waymark.casework.team;

import org.jspecify.annotations.Nullable;
import org.waymark.shared.SectorKey;

/**
 * What someone may change in a care team.
 *
 * @param all whether it is theirs as a whole: the lead's and the coordinator's
 * @param sector the sector that they supervise, null for none
 */
public record Powers(boolean all, @Nullable SectorKey sector) {

    /** Whether they may let in and dismiss officers of this sector. */
    public boolean over(@Nullable SectorKey other) {
        return all || sector != null && sector.equals(other);
    }

    /** Whether they may change anything. */
    public boolean any() {
        return all || sector != null;
    }
}
