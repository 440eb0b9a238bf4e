package org.waymark.directory;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** Reckons the public holidays of a year from the country pack: computed, moved from Sundays, or looked up. */
@Component
class HolidaysOfThePack implements PublicHolidays {

    private final HolidayCalendar calendar;
    private final Map<Integer, Map<LocalDate, Kept>> years = new ConcurrentHashMap<>();

    HolidaysOfThePack(CountryPack pack) {
        this.calendar = pack.country().holidays();
    }

    @Override
    public List<Holiday> of(int year, Locale locale) {
        return year(year).entrySet().stream()
                .map(day -> new Holiday(
                        day.getKey(),
                        day.getValue().name().in(locale),
                        day.getValue().expected()))
                .toList();
    }

    @Override
    public boolean on(LocalDate day) {
        return year(day.getYear()).containsKey(day);
    }

    private Map<LocalDate, Kept> year(int year) {
        return years.computeIfAbsent(year, this::reckon);
    }

    private Map<LocalDate, Kept> reckon(int year) {
        var days = new TreeMap<LocalDate, Kept>();
        calendar.days().stream()
                .flatMap(entry -> entry.in(year).map(day -> Map.entry(day, new Kept(entry.name(), entry.expects(day)))))
                .sorted(Comparator.comparing(Map.Entry::getKey))
                .forEach(day -> days.putIfAbsent(day.getKey(), day.getValue()));
        if (calendar.sundayMoves()) {
            List.copyOf(days.keySet()).stream()
                    .filter(day -> day.getDayOfWeek() == DayOfWeek.SUNDAY)
                    .forEach(sunday -> days.put(nextFree(sunday, days), days.get(sunday)));
        }
        return days;
    }

    private static LocalDate nextFree(LocalDate sunday, Map<LocalDate, Kept> days) {
        LocalDate day = sunday.plusDays(1);
        while (days.containsKey(day)) {
            day = day.plusDays(1);
        }
        return day;
    }

    private record Kept(CountryFile.Name name, boolean expected) {}
}
