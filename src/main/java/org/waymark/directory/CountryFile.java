package org.waymark.directory;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.waymark.shared.AgencyKey;
import org.waymark.shared.AreaKey;
import org.waymark.shared.DutyKey;
import org.waymark.shared.SectorKey;

/** What {@code country.yaml} says: who may do what in the country, and where. */
record CountryFile(
        @JsonProperty(required = true) String prefix,
        @JsonProperty(required = true) ZoneId zone,
        @JsonProperty(required = true) List<String> languages,
        @JsonProperty(required = true) Administration administration,
        @JsonProperty(required = true) LegalDuties law,
        @JsonProperty(required = true) List<Hotline> hotlines,
        @JsonProperty(required = true) HolidayCalendar holidays,
        @JsonProperty(required = true) List<Sector> sectors,
        @JsonProperty(required = true) List<Area> areas,
        @JsonProperty(required = true) List<String> origins,
        @JsonProperty(required = true) List<Duty> duties) {

    /** A name in the two languages of the pages. */
    record Name(
            @JsonProperty(required = true) String en,
            @JsonProperty(required = true) String es) {

        String in(Locale locale) {
            return locale.getLanguage().equals("es") ? es : en;
        }
    }

    record Administration(
            @JsonProperty(required = true) AgencyKey key,
            @JsonProperty(required = true) String name) {}

    record Hotline(
            @JsonProperty(required = true) String number,
            @JsonProperty(required = true) Name name) {}

    record Sector(
            @JsonProperty(required = true) SectorKey key,
            @JsonProperty(required = true) Name name) {}

    record Area(
            @JsonProperty(required = true) AreaKey key,
            @JsonProperty(required = true) Name name) {}

    record Duty(
            @JsonProperty(required = true) DutyKey key,
            @Nullable SectorKey sector,
            @JsonProperty(required = true) Name name) {}
}
