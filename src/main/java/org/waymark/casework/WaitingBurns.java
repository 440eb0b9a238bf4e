package org.waymark.casework;

import org.waymark.directory.Viewer;

/** Tells whether an emergency destruction waits for an officer to confirm it. */
public interface WaitingBurns {

    /** Whether one waits that this officer may confirm. */
    boolean waitFor(Viewer viewer);
}
