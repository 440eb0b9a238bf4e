package org.waymark.directory;

import java.util.List;
import java.util.Locale;
import org.waymark.shared.AreaKey;
import org.waymark.shared.DutyKey;
import org.waymark.shared.SectorKey;

/** What people call the things of the country pack, in their language. */
public interface Country {

    /** The languages that its officers may choose from, the usual one first. */
    List<Locale> languages();

    /** The sectors of the country, in the order of the country pack. */
    List<SectorKey> sectors();

    /** Whom to call when it burns, whatever Waymark does. */
    List<Hotline> hotlines(Locale locale);

    /** The sector's name for people; the key itself if it is unknown. */
    String name(SectorKey sector, Locale locale);

    /** The area's name for people; the key itself if it is unknown. */
    String name(AreaKey area, Locale locale);

    /** The duty's name for people; the key itself if it is unknown. */
    String name(DutyKey duty, Locale locale);

    /** A telephone number that is always answered. */
    record Hotline(String number, String name) {}
}
