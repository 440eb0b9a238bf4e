package org.waymark.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.waymark.shared.WorkingDays;

/** The days on which the shipped country's offices are closed, and what that does to a limit in working days. */
class PublicHolidaysTest {

    private static final CountryPack PACK = CountryPackReader.read("tt");
    private static final PublicHolidays HOLIDAYS = new HolidaysOfThePack(PACK);
    private static final WorkingDays DAYS = new WorkingDays(PACK.country().zone(), HOLIDAYS::on);

    @ParameterizedTest
    @CsvSource({"2024-03-31", "2025-04-20", "2026-04-05", "2027-03-28", "2038-04-25", "2285-03-22"})
    void easterIsFoundByItsRule(LocalDate sunday) {
        assertThat(Easter.of(sunday.getYear())).isEqualTo(sunday);
    }

    @Test
    void holidaysAreFixedCountedFromEasterOrListed() {
        assertThat(HOLIDAYS.on(LocalDate.parse("2026-12-25"))).isTrue();
        assertThat(HOLIDAYS.on(LocalDate.parse("2026-04-03"))).isTrue();
        assertThat(HOLIDAYS.on(LocalDate.parse("2026-06-04"))).isTrue();
        assertThat(HOLIDAYS.on(LocalDate.parse("2026-12-24"))).isFalse();
        assertThat(HOLIDAYS.of(2027, Locale.forLanguageTag("es")))
                .filteredOn(PublicHolidays.Holiday::expected)
                .extracting(PublicHolidays.Holiday::name)
                .containsExactly("Eid al-Fitr", "Divali");
    }

    @Test
    void aHolidayOnASundayIsKeptOnTheNextDayThatIsFree() {
        assertThat(HOLIDAYS.on(LocalDate.parse("2026-11-09"))).isTrue();
        assertThat(HOLIDAYS.on(LocalDate.parse("2022-12-27")))
                .as("Christmas on a Sunday, Boxing Day after it")
                .isTrue();
    }

    @Test
    void aLimitInWorkingDaysLeavesHolidaysAndWeekendsOut() {
        var wednesday = Instant.parse("2026-12-23T14:00:00Z");
        assertThat(DAYS.after(wednesday, Duration.ofDays(2))).isEqualTo(Instant.parse("2026-12-28T14:00:00Z"));
        assertThat(new WorkingDays(DAYS.zone(), day -> false).after(wednesday, Duration.ofDays(2)))
                .isEqualTo(Instant.parse("2026-12-25T14:00:00Z"));
    }
}
