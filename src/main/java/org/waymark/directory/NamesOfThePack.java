package org.waymark.directory;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.waymark.shared.AreaKey;
import org.waymark.shared.CountryLists;
import org.waymark.shared.DutyKey;
import org.waymark.shared.SectorKey;

/** The names that the country pack gives, kept in memory. */
@Component
class NamesOfThePack implements Country, CountryLists {

    private final CountryFile country;
    private final Map<String, CountryFile.Name> names = new HashMap<>();

    NamesOfThePack(CountryPack pack) {
        this.country = pack.country();
        country.sectors().forEach(sector -> names.put("sector " + sector.key(), sector.name()));
        country.areas().forEach(area -> names.put("area " + area.key(), area.name()));
        country.duties().forEach(duty -> names.put("duty " + duty.key(), duty.name()));
    }

    @Override
    public List<Locale> languages() {
        return country.languages().stream().map(Locale::forLanguageTag).toList();
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

    @Override
    public List<Entry> list(String list) {
        return switch (list) {
            case "areas" ->
                country.areas().stream()
                        .map(area -> new Entry(
                                area.key().value(),
                                area.name().en(),
                                area.name().es()))
                        .toList();
            case "origins" ->
                country.origins().stream()
                        .map(code -> new Entry(code, land(code, "en"), land(code, "es")))
                        .toList();
            default -> List.of();
        };
    }

    private static String land(String code, String language) {
        return new Locale.Builder().setRegion(code).build().getDisplayCountry(Locale.forLanguageTag(language));
    }

    private String name(String entry, String otherwise, Locale locale) {
        CountryFile.Name name = names.get(entry);
        return name == null ? otherwise : name.in(locale);
    }
}
