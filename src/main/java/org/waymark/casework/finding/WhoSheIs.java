package org.waymark.casework.finding;

import org.springframework.stereotype.Component;
import org.waymark.casework.AccessTable;
import org.waymark.casework.CaseFile;
import org.waymark.casework.Conflicts;
import org.waymark.casework.Guests;
import org.waymark.directory.Viewer;

/** Decides who writes down who a person is: those whose duty reads it, and who work on the case in their own right. */
@Component
class WhoSheIs {

    private static final String BLOCK = "B1";

    private final AccessTable access;
    private final Guests guests;
    private final Conflicts conflicts;

    WhoSheIs(AccessTable access, Guests guests, Conflicts conflicts) {
        this.access = access;
        this.guests = guests;
        this.conflicts = conflicts;
    }

    /** @param viewer who was let into the case */
    boolean isTheirs(Viewer viewer, CaseFile file) {
        return access.readable(file.edition(), BLOCK, viewer.duties())
                && guests.find(viewer, file.code()).isEmpty()
                && !conflicts.bar(viewer, file.code());
    }
}
