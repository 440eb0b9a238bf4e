package org.waymark.casework.emergency;

import org.waymark.shared.Refusal;

/** Says that the officer has tried to open cases too often in the last hour, whether there are such cases or not. */
public final class TooManyEmergencies extends Refusal {

    TooManyEmergencies() {
        super("too-many-emergencies", 429);
    }
}
