package org.waymark.directory;

import java.time.LocalDate;

/** Finds Easter Sunday of the Gregorian calendar, by the rule of the anonymous computus. */
final class Easter {

    private Easter() {}

    static LocalDate of(int year) {
        int golden = year % 19;
        int century = year / 100;
        int leapCenturies = century / 4;
        int moonCorrection = (8 * century + 13) / 25;
        int epact = (19 * golden + century - leapCenturies - moonCorrection + 15) % 30;
        int fullMoon = epact - (golden + 11 * epact) / 319;
        int weekday = (2 * (century % 4) + 2 * (year % 100 / 4) - year % 100 % 4 - fullMoon + 32) % 7;
        int month = (fullMoon + weekday + 90) / 25;
        return LocalDate.of(year, month, (fullMoon + weekday + month + 19) % 32);
    }
}
