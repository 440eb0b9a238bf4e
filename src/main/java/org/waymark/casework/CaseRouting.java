package org.waymark.casework;

import java.util.List;
import java.util.Set;
import org.waymark.shared.AgencyKey;
import org.waymark.shared.CaseCode;
import org.waymark.shared.DutyKey;
import org.waymark.shared.OfficerId;

/** Decides which agency of those that perform a duty gets a task: the case's care team first, then its area. */
public interface CaseRouting {

    /** The agencies whose officers may take a task of these duties, none with a conflict; empty only if nobody else performs them. */
    List<AgencyKey> agencies(CaseCode caseCode, Set<DutyKey> duties);

    /** The officers who may not take a task of the case, though it falls to their duty and agency. */
    Set<OfficerId> closedTo(CaseCode caseCode);

    /** The agencies of the whole country that perform these duties, for when those near do not suffice. */
    List<AgencyKey> everywhere(CaseCode caseCode, Set<DutyKey> duties);
}
