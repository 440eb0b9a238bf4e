package org.waymark.directory;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.waymark.shared.AgencyKey;
import org.waymark.shared.AreaKey;
import org.waymark.shared.DutyKey;
import org.waymark.shared.OfficerId;
import org.waymark.shared.SectorKey;

/**
 * Whoever reads: every read starts here (promise 4).
 *
 * @param sector null for those who belong to none, such as the coordinator
 * @param areas the areas that the officer's agency serves
 */
public record Viewer(
        OfficerId id,
        AgencyKey agency,
        String agencyName,
        @Nullable SectorKey sector,
        Set<AreaKey> areas,
        Set<DutyKey> duties,
        Set<Role> roles) {

    public Viewer {
        areas = Set.copyOf(areas);
        duties = Set.copyOf(duties);
        roles = Set.copyOf(roles);
    }

    /** Whether the viewer holds this role. */
    public boolean is(Role role) {
        return roles.contains(role);
    }
}
