package org.waymark.casework;

import org.waymark.directory.Viewer;
import org.waymark.shared.CaseCode;

/** Decides whether a case's task is a viewer's: answered by the worklist, which knows who has taken what. */
public interface TaskHolders {

    /** Whether the viewer has taken a task of this case that is open now. */
    boolean holdsTask(Viewer viewer, CaseCode caseCode);
}
