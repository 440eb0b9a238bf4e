package org.waymark.casework.consent;

import java.util.List;

/**
 * What has to be explained before a yes counts (IOM's HTCDS, {@code con_Consent}; limits of confidentiality and that a no
 * costs no service after the GBV information-sharing guidance).
 */
public final class Explained {

    /** The codes, in the order in which they are asked. */
    public static final List<String> POINTS =
            List.of("purpose", "use", "research", "own-data", "how-long", "withdraw", "limits", "no-costs-nothing");

    private Explained() {}
}
