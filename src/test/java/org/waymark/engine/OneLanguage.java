package org.waymark.engine;

import java.util.List;
import java.util.Locale;
import org.waymark.directory.Country;
import org.waymark.shared.AreaKey;
import org.waymark.shared.DutyKey;
import org.waymark.shared.SectorKey;

/** The small country of the engine's tests: its officers read English, and its things are called by their keys. */
final class OneLanguage implements Country {

    @Override
    public List<Locale> languages() {
        return List.of(Locale.ENGLISH);
    }

    @Override
    public List<SectorKey> sectors() {
        return List.of();
    }

    @Override
    public List<Hotline> hotlines(Locale locale) {
        return List.of();
    }

    @Override
    public String name(SectorKey sector, Locale locale) {
        return sector.value();
    }

    @Override
    public String name(AreaKey area, Locale locale) {
        return area.value();
    }

    @Override
    public String name(DutyKey duty, Locale locale) {
        return duty.value();
    }
}
