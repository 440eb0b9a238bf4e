package org.waymark.casework;

import org.waymark.shared.CaseCode;

/** A ground on which nothing of a case is shared with another agency, such as her wish that its use be restricted. */
public interface Frozen {

    /** Whether the ground holds in this case. */
    boolean frozen(CaseCode code);
}
