package org.waymark.engine;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.waymark.directory.Agency;
import org.waymark.directory.Directory;
import org.waymark.directory.Viewer;
import org.waymark.shared.AgencyKey;
import org.waymark.shared.AreaKey;
import org.waymark.shared.DutyKey;
import org.waymark.shared.OfficerId;
import org.waymark.shared.SectorKey;

/** A small country: one duty in each of four sectors and, in none, the coordinator's. */
public class FourSectors implements Directory {

    private static final Map<String, String> SECTORS = Map.of(
            "cb-frontline", "community",
            "hl-clinician", "health",
            "ss-case-manager", "social-services",
            "le-ctu-officer", "law-enforcement");

    @Override
    public Optional<Viewer> viewer(OfficerId officer) {
        return Optional.of(new Viewer(
                officer,
                new AgencyKey("clinic"),
                "Clinic",
                new SectorKey("health"),
                Set.of(new AreaKey("north")),
                Set.of(new DutyKey("hl-clinician")),
                Set.of()));
    }

    @Override
    public Optional<AgencyKey> agencyOf(OfficerId officer) {
        return viewer(officer).map(Viewer::agency);
    }

    @Override
    public List<OfficerId> holders(Set<DutyKey> duties, Set<AgencyKey> agencies) {
        return List.of();
    }

    @Override
    public Optional<Agency> agency(AgencyKey agency) {
        return Optional.empty();
    }

    @Override
    public List<Agency> performing(Set<DutyKey> duties, AreaKey area) {
        return List.of();
    }

    @Override
    public List<Agency> agencies() {
        return List.of();
    }

    @Override
    public Set<AgencyKey> officesOf(AgencyKey agency) {
        return Set.of(agency);
    }

    @Override
    public Optional<SectorKey> sectorOf(DutyKey duty) {
        return Optional.ofNullable(SECTORS.get(duty.value())).map(SectorKey::new);
    }

    @Override
    public List<DutyKey> duties() {
        return List.of();
    }

    @Override
    public boolean knows(DutyKey duty) {
        return SECTORS.containsKey(duty.value()) || duty.value().equals("gov-coordinator");
    }

    @Override
    public List<AreaKey> areas() {
        return List.of(new AreaKey("north"));
    }

    @Override
    public String casePrefix() {
        return "TT";
    }
}
