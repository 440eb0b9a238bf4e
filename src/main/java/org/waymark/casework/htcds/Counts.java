package org.waymark.casework.htcds;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.waymark.casework.htcds.Standard.Entry;
import org.waymark.casework.htcds.Standard.Use;
import org.waymark.casework.htcds.Translation.Translated;

/**
 * Counts cases by the values of each field, and withholds what could be about a few people: counts below five, the least other
 * count where a single one would be left alone, and every total, since a total less the rest is what was withheld.
 */
final class Counts {

    /** Domain rule: cells below five are suppressed. */
    static final int LEAST = 5;

    private final Map<String, Map<String, Integer>> cells = new LinkedHashMap<>();
    private int cases;

    Counts() {
        for (Entry entry : Standard.shipped().entries()) {
            if (entry.use() == Use.COUNTED) {
                var values = new TreeMap<String, Integer>();
                entry.values().stream()
                        .filter(value -> !value.startsWith("ISO "))
                        .forEach(value -> values.put(value, 0));
                cells.put(entry.name(), values);
            }
        }
    }

    void add(Translated one) {
        cases++;
        cells.forEach((name, values) -> one.of(name).forEach(value -> values.merge(value, 1, Integer::sum)));
    }

    /** What may be told; nothing at all of fewer than five cases. */
    List<Table> published() {
        var tables = new ArrayList<Table>();
        cells.forEach((name, values) -> {
            Map<String, Integer> told = cases < LEAST ? Map.of() : told(values);
            if (!told.isEmpty()) {
                tables.add(new Table(name, told));
            }
        });
        return tables;
    }

    /** One table without what could be about a few. */
    static Map<String, Integer> told(Map<String, Integer> values) {
        var told = new LinkedHashMap<>(values);
        told.values().removeIf(count -> count < LEAST);
        long few = values.values().stream()
                .filter(count -> count > 0 && count < LEAST)
                .count();
        if (few == 1) {
            told.entrySet().stream()
                    .min(Map.Entry.comparingByValue())
                    .map(Map.Entry::getKey)
                    .ifPresent(told::remove);
        }
        return told;
    }

    /** The counts of one field, as far as they are told. */
    record Table(String field, Map<String, Integer> counts) {
        Table {
            counts = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(counts));
        }
    }
}
