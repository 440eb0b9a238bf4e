package org.waymark.casework;

import org.waymark.shared.CaseCode;

/** Says whether the survivor has had the use of her data restricted: then nothing of it is shared with another agency. */
public interface Frozen {

    /** Whether sharing is frozen in this case. */
    boolean frozen(CaseCode code);
}
