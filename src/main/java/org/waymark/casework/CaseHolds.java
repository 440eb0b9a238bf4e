package org.waymark.casework;

import org.waymark.shared.CaseCode;

/** Knows whether the time of a case stands still: she is missing, or the case is on hold. */
public interface CaseHolds {

    /** Whether what is due waits until the hold ends. */
    boolean held(CaseCode caseCode);
}
