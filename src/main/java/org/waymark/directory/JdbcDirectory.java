package org.waymark.directory;

import java.util.LinkedHashMap;
import java.util.List;
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

    JdbcDirectory(JdbcClient jdbc, CountryPack pack) {
        this.accounts = new Accounts(jdbc);
        this.agencies = new Agencies(jdbc);
        this.country = pack.country();
        country.duties().forEach(duty -> duties.put(duty.key(), duty));
    }

    @Override
    public Optional<Viewer> viewer(OfficerId officer) {
        return accounts.find(officer).filter(Account::active).map(Account::viewer);
    }

    @Override
    public Optional<AgencyKey> agencyOf(OfficerId officer) {
        return accounts.find(officer).map(account -> account.viewer().agency());
    }

    @Override
    public List<OfficerId> holders(Set<DutyKey> wanted, Set<AgencyKey> at) {
        return accounts.holders(wanted, at);
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
    public List<Agency> agencies() {
        return agencies.all();
    }

    @Override
    public Set<AgencyKey> officesOf(AgencyKey agency) {
        return agencies.officesOf(agency);
    }

    @Override
    public Optional<SectorKey> sectorOf(DutyKey duty) {
        return Optional.ofNullable(duties.get(duty)).map(CountryFile.Duty::sector);
    }

    @Override
    public List<DutyKey> duties() {
        return List.copyOf(duties.keySet());
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
}
