package org.waymark.directory;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.waymark.shared.AgencyKey;
import org.waymark.shared.AreaKey;
import org.waymark.shared.DutyKey;
import org.waymark.shared.OfficerId;
import org.waymark.shared.SectorKey;

/**
 * The directory in its tables. What the pack fixes (areas, duties, sectors) is kept in memory; officers and agencies are read
 * each time, so that whoever is shut out is out at once, on every node.
 */
class JdbcDirectory implements Directory {

    private final Accounts accounts;
    private final Agencies agencies;
    private final CountryFile country;
    private final Map<DutyKey, CountryFile.Duty> duties = new LinkedHashMap<>();
    private final Map<String, CountryFile.Name> names = new LinkedHashMap<>();

    JdbcDirectory(JdbcClient jdbc, CountryPack pack) {
        this.accounts = new Accounts(jdbc);
        this.agencies = new Agencies(jdbc);
        this.country = pack.country();
        country.duties().forEach(duty -> duties.put(duty.key(), duty));
        country.sectors().forEach(sector -> names.put("sector " + sector.key(), sector.name()));
        country.areas().forEach(area -> names.put("area " + area.key(), area.name()));
        country.duties().forEach(duty -> names.put("duty " + duty.key(), duty.name()));
    }

    @Override
    public Optional<Viewer> viewer(OfficerId officer) {
        return accounts.find(officer).filter(Account::active).map(Account::viewer);
    }

    @Override
    public Optional<Agency> agency(AgencyKey agency) {
        return agencies.find(agency);
    }

    @Override
    public List<Agency> performing(Set<DutyKey> wanted, AreaKey area) {
        return agencies.performing(wanted, area);
    }

    @Override
    public Optional<SectorKey> sectorOf(DutyKey duty) {
        return Optional.ofNullable(duties.get(duty)).map(CountryFile.Duty::sector);
    }

    @Override
    public boolean knows(DutyKey duty) {
        return duties.containsKey(duty);
    }

    @Override
    public List<AreaKey> areas() {
        return country.areas().stream().map(CountryFile.Area::key).toList();
    }

    @Override
    public String casePrefix() {
        return country.prefix();
    }

    @Override
    public List<SectorKey> sectors() {
        return country.sectors().stream().map(CountryFile.Sector::key).toList();
    }

    @Override
    public List<Hotline> hotlines(Locale locale) {
        return country.hotlines().stream()
                .map(line -> new Hotline(line.number(), line.name().in(locale)))
                .toList();
    }

    @Override
    public String name(SectorKey sector, Locale locale) {
        return name("sector " + sector, sector.value(), locale);
    }

    @Override
    public String name(AreaKey area, Locale locale) {
        return name("area " + area, area.value(), locale);
    }

    @Override
    public String name(DutyKey duty, Locale locale) {
        return name("duty " + duty, duty.value(), locale);
    }

    private String name(String entry, String otherwise, Locale locale) {
        CountryFile.Name name = names.get(entry);
        return name == null ? otherwise : name.in(locale);
    }
}
