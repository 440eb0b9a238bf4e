package org.waymark.web;

import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.waymark.directory.Agency;
import org.waymark.directory.Country;
import org.waymark.directory.Directory;
import org.waymark.shared.AgencyKey;
import org.waymark.shared.AreaKey;
import org.waymark.shared.DutyKey;
import org.waymark.shared.SectorKey;

/** Gives templates the names of sectors, duties, areas and agencies in the page's language: {@code ${@names.of(sector)}}. */
@Component("names")
public class Names {

    private final Country country;
    private final Directory directory;

    Names(Country country, Directory directory) {
        this.country = country;
        this.directory = directory;
    }

    public String of(SectorKey sector) {
        return country.name(sector, LocaleContextHolder.getLocale());
    }

    public String of(DutyKey duty) {
        return country.name(duty, LocaleContextHolder.getLocale());
    }

    public String of(AreaKey area) {
        return country.name(area, LocaleContextHolder.getLocale());
    }

    public String of(AgencyKey agency) {
        return directory.agency(agency).map(Agency::name).orElse(agency.value());
    }

    /** The number to call when someone is in danger. */
    public String emergencyNumber() {
        return country.hotlines(LocaleContextHolder.getLocale()).stream()
                .findFirst()
                .map(Country.Hotline::number)
                .orElse("");
    }

    /** The name of a sector by its key. */
    public String sector(String key) {
        return of(new SectorKey(key));
    }
}
