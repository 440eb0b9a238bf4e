package org.waymark.casework;

import java.util.Set;
import org.waymark.directory.Viewer;
import org.waymark.shared.CaseCode;

/**
 * Names the cases in which there is something for a viewer to do although they are not on the care team: those who coordinate
 * see these and no others in a list, since nobody browses all cases.
 */
public interface CasesInHand {

    Set<CaseCode> of(Viewer viewer);
}
