package org.waymark.casework.events;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.waymark.shared.AgencyKey;
import org.waymark.shared.SectorKey;

/** An officer of this agency has opened a case in an emergency; the id says nothing of the case. */
public record EmergencyOpened(
        UUID emergency, AgencyKey agency, @Nullable SectorKey sector) {}
