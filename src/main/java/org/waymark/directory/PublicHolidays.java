package org.waymark.directory;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/** The public holidays of the country, as its country pack says. */
public interface PublicHolidays {

    /** Those of a year, in its order. */
    List<Holiday> of(int year, Locale locale);

    boolean on(LocalDate day);

    /**
     * A day on which offices are closed.
     *
     * @param expected whether the date is only expected, since the moon or a proclamation decides it
     */
    record Holiday(LocalDate day, String name, boolean expected) {}
}
