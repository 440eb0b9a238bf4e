package org.waymark.casework;

import java.util.Set;
import org.waymark.directory.Role;
import org.waymark.directory.Viewer;
import org.waymark.shared.DutyKey;

/** Decides who may learn that cases belong to one operation: those who investigate it, and the coordinator (domain, section 9). */
public final class CasesTogether {

    private static final Set<DutyKey> INVESTIGATING =
            Set.of(new DutyKey("le-ctu-officer"), new DutyKey("le-ctu-supervisor"));

    private CasesTogether() {}

    public static boolean areShownTo(Viewer viewer) {
        return viewer.is(Role.COORDINATOR) || INVESTIGATING.stream().anyMatch(viewer.duties()::contains);
    }
}
