package org.waymark.casework;

import java.util.Set;
import org.waymark.shared.AgencyKey;
import org.waymark.shared.CaseCode;

/** Tells to which agencies something was sent, beside referrals, because the survivor had agreed. */
public interface PacketReceivers {

    /** Those who had a share under this consent. */
    Set<AgencyKey> under(CaseCode code, Consent consent);
}
