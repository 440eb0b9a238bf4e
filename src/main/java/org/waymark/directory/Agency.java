package org.waymark.directory;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.waymark.shared.AgencyKey;
import org.waymark.shared.AreaKey;
import org.waymark.shared.DutyKey;
import org.waymark.shared.SectorKey;

/** An organisation that performs duties in areas. @param sector null if it belongs to none */
public record Agency(AgencyKey key, String name, @Nullable SectorKey sector, Set<AreaKey> areas, Set<DutyKey> duties) {}
