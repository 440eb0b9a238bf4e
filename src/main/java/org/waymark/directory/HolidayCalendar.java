package org.waymark.directory;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The public holidays as {@code country.yaml} lists them.
 *
 * @param source where the list comes from, and whether somebody has confirmed it
 * @param sundayMoves whether a holiday that falls on a Sunday is kept on the next free weekday
 */
record HolidayCalendar(
        @JsonProperty(required = true) String source,
        @JsonProperty(required = true) boolean sundayMoves,
        @JsonProperty(required = true) List<Entry> days) {

    /**
     * A holiday, on the same date each year, or so many days from Easter Sunday, or on dates that are listed.
     *
     * @param on month and day, such as {@code --12-25}
     * @param easter days after Easter Sunday, negative before
     * @param listed one date for each year, where a moon or a proclamation decides
     * @param expected which of them are expected only, until they are proclaimed
     */
    record Entry(
            @JsonProperty(required = true) CountryFile.Name name,
            @Nullable MonthDay on,
            @Nullable Integer easter,
            @Nullable List<LocalDate> listed,
            @Nullable List<LocalDate> expected) {

        /** Exactly one of the ways of saying when. */
        boolean saysWhen() {
            return (on == null ? 0 : 1) + (easter == null ? 0 : 1) + (listed == null && expected == null ? 0 : 1) == 1;
        }

        Stream<LocalDate> in(int year) {
            if (on != null) {
                return Stream.of(on.atYear(year));
            }
            if (easter != null) {
                return Stream.of(Easter.of(year).plusDays(easter));
            }
            return Stream.of(listed, expected)
                    .flatMap(dates -> dates == null ? Stream.empty() : dates.stream())
                    .filter(date -> date.getYear() == year);
        }

        boolean expects(LocalDate day) {
            return expected != null && expected.contains(day);
        }
    }
}
