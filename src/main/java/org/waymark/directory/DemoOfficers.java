package org.waymark.directory;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.waymark.shared.OfficerId;
import org.waymark.shared.SectorKey;

/** Tells who can sign in for trying Waymark out; nobody, unless it runs as a demonstration. */
@Component
public class DemoOfficers {

    private final DirectorySettings settings;
    private final DemoFile demo;

    DemoOfficers(DirectorySettings settings, CountryPack pack) {
        this.settings = settings;
        this.demo = pack.demo();
    }

    /** Whether all agencies, officers and cases are invented. */
    public boolean demonstration() {
        return settings.demo();
    }

    /** The password of each. */
    public String password() {
        return CountryPackLoader.DEMO_PASSWORD;
    }

    /** The officers in the order of the country pack. */
    public List<DemoOfficer> all() {
        return settings.demo() ? demo.officers().stream().map(this::officer).toList() : List.of();
    }

    private DemoOfficer officer(DemoFile.OfficerEntry entry) {
        Optional<DemoFile.AgencyEntry> agency = demo.agencies().stream()
                .filter(a -> a.key().equals(entry.agency()))
                .findFirst();
        return new DemoOfficer(
                entry.id(),
                agency.map(DemoFile.AgencyEntry::name).orElse(""),
                agency.map(DemoFile.AgencyEntry::sector).orElse(null),
                entry.roles().equals(List.of(Role.OFFICER)));
    }

    /**
     * Someone to sign in as.
     *
     * @param frontline whether the officer has tasks of their own sector and no other role
     */
    public record DemoOfficer(
            OfficerId id, String agencyName, @Nullable SectorKey sector, boolean frontline) {}
}
