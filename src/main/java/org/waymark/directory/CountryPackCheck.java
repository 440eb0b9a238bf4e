package org.waymark.directory;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.waymark.directory.DemoFile.AgencyEntry;
import org.waymark.directory.DemoFile.OfficerEntry;
import org.waymark.shared.DutyKey;
import org.waymark.shared.SectorKey;

/** Checks what the types of a country pack cannot say: that every name which is used is also defined, and only once. */
final class CountryPackCheck {

    private final CountryPack pack;
    private final String countryFile;
    private final String demoFile;

    CountryPackCheck(CountryPack pack, String folder) {
        this.pack = pack;
        this.countryFile = folder + "country.yaml";
        this.demoFile = folder + "demo.yaml";
    }

    void run() {
        country();
        pack.demo().agencies().forEach(this::agency);
        pack.demo().officers().forEach(this::officer);
        once(demoFile, "agencies", pack.demo().agencies(), AgencyEntry::key);
        once(demoFile, "officers", pack.demo().officers(), OfficerEntry::id);
    }

    private void country() {
        CountryFile country = pack.country();
        require(country.prefix().matches("[A-Z]{2}"), countryFile, "prefix", "it must be two capital letters");
        boolean spoken = !country.languages().isEmpty() && List.of("en", "es").containsAll(country.languages());
        require(spoken, countryFile, "languages", "pages exist in en and es");
        require(!country.areas().isEmpty(), countryFile, "areas", "there must be at least one");
        require(
                Set.of(Locale.getISOCountries()).containsAll(country.origins()),
                countryFile,
                "origins",
                "they are codes of ISO 3166, such as VE");
        once(countryFile, "origins", country.origins(), Function.identity());
        once(countryFile, "sectors", country.sectors(), CountryFile.Sector::key);
        once(countryFile, "areas", country.areas(), CountryFile.Area::key);
        once(countryFile, "duties", country.duties(), CountryFile.Duty::key);
        once(countryFile, "hotlines", country.hotlines(), CountryFile.Hotline::number);
        for (HolidayCalendar.Entry day : country.holidays().days()) {
            String entry = "holidays " + day.name().en();
            require(day.saysWhen(), countryFile, entry, "it needs one of on, easter, or listed and expected");
        }
        country.duties().forEach(duty -> sector(countryFile, "duties " + duty.key(), duty.sector()));
    }

    private void agency(AgencyEntry agency) {
        String entry = "agencies " + agency.key();
        sector(demoFile, entry, agency.sector());
        duties(entry, agency.duties(), known());
        Set<String> areas =
                pack.country().areas().stream().map(area -> area.key().value()).collect(Collectors.toSet());
        for (String area : agency.servesAll() ? List.<String>of() : agency.areas()) {
            require(areas.contains(area), demoFile, entry, "there is no area " + area);
        }
    }

    private void officer(OfficerEntry officer) {
        String entry = "officers " + officer.id();
        AgencyEntry agency = pack.demo().agencies().stream()
                .filter(a -> a.key().equals(officer.agency()))
                .findFirst()
                .orElseThrow(() -> new MalformedCountryPack(demoFile, entry, "there is no agency " + officer.agency()));
        duties(entry, officer.duties(), Set.copyOf(agency.duties()));
        require(!officer.roles().isEmpty(), demoFile, entry, "an officer needs a role");
    }

    private void duties(String entry, List<DutyKey> used, Set<DutyKey> allowed) {
        for (DutyKey duty : used) {
            require(allowed.contains(duty), demoFile, entry, "there is no duty " + duty + " to perform");
        }
    }

    private Set<DutyKey> known() {
        return pack.country().duties().stream().map(CountryFile.Duty::key).collect(Collectors.toSet());
    }

    private void sector(String file, String entry, @Nullable SectorKey sector) {
        boolean known = sector == null
                || pack.country().sectors().stream().anyMatch(s -> s.key().equals(sector));
        require(known, file, entry, "there is no sector " + sector);
    }

    private static <T, K> void once(String file, String list, Collection<T> entries, Function<T, K> key) {
        var seen = new HashSet<K>();
        for (T entry : entries) {
            K name = key.apply(entry);
            require(seen.add(name), file, list + " " + name, "it is defined twice");
        }
    }

    private static void require(boolean holds, String file, String entry, String reason) {
        if (!holds) {
            throw new MalformedCountryPack(file, entry, reason);
        }
    }
}
