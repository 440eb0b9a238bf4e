package org.waymark.casework;

import java.util.Optional;
import java.util.UUID;
import org.waymark.directory.Viewer;
import org.waymark.shared.CaseCode;

/** Tells whether a viewer has opened a case in an emergency, for a time that has not run out. */
public interface OpenEmergencies {

    /** The emergency under which the viewer may read the case now, if there is one. */
    Optional<UUID> open(Viewer viewer, CaseCode code);
}
