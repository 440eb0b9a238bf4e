package org.waymark.directory;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.waymark.shared.AgencyKey;
import org.waymark.shared.AreaKey;
import org.waymark.shared.DutyKey;
import org.waymark.shared.OfficerId;
import org.waymark.shared.SectorKey;

/** Who is who: officers, agencies, areas, duties and sectors of the country. */
public interface Directory {

    /** The officer as a viewer, if they are known and may work. */
    Optional<Viewer> viewer(OfficerId officer);

    /** The agency of an officer who works or has worked here; empty if there never was one. */
    Optional<AgencyKey> agencyOf(OfficerId officer);

    /** Who may work and holds one of these duties at one of these agencies, by id; at any agency if none is named. */
    List<OfficerId> holders(Set<DutyKey> duties, Set<AgencyKey> agencies);

    Optional<Agency> agency(AgencyKey agency);

    /** The agencies that perform one of these duties in this area, in the order of the country pack. */
    List<Agency> performing(Set<DutyKey> duties, AreaKey area);

    /** Every agency, in the order of the country pack. */
    List<Agency> agencies();

    /** The offices of the organisation to which an agency belongs, itself among them. */
    Set<AgencyKey> officesOf(AgencyKey agency);

    /** The sector of a duty; empty for duties of the government that lie in none. */
    Optional<SectorKey> sectorOf(DutyKey duty);

    /** The duties of the country, in the order of the country pack. */
    List<DutyKey> duties();

    /** Whether there is such a duty. */
    boolean knows(DutyKey duty);

    /** The areas of the country, in the order of the country pack. */
    List<AreaKey> areas();

    /** The two letters with which case codes begin. */
    String casePrefix();
}
