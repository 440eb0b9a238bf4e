package org.waymark.web;

import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;
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

    private static final String AGENCIES = Names.class.getName() + ".agencies";

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
        RequestAttributes request = RequestContextHolder.getRequestAttributes();
        return request == null
                ? directory.agency(agency).map(Agency::name).orElse(agency.value())
                : agencies(request).getOrDefault(agency, agency.value());
    }

    /** All names at once: a page names many agencies, and asks the database for them once. */
    @SuppressWarnings("unchecked")
    private Map<AgencyKey, String> agencies(RequestAttributes request) {
        var known = (Map<AgencyKey, String>) request.getAttribute(AGENCIES, RequestAttributes.SCOPE_REQUEST);
        if (known == null) {
            known = directory.agencies().stream().collect(Collectors.toMap(Agency::key, Agency::name));
            request.setAttribute(AGENCIES, known, RequestAttributes.SCOPE_REQUEST);
        }
        return known;
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
