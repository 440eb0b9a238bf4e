package org.waymark.casework.htcds;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The fields of HTCDS 2.0 that the book asks for, what may leave of them, and what the book's codes are called there
 * ({@code htcds/fields.csv} and {@code htcds/codes.csv}; IOM, CC BY 4.0).
 */
final class Standard {

    static final String NAME = "HTCDS 2.0";
    static final String SOURCE =
            "Human Trafficking Case Data Standard 2.0, International Organization for Migration, CC BY 4.0";

    private static final String CITIZENSHIP = "prs_Citizenship";
    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());
    private static final Standard SHIPPED = new Standard();

    private final Map<String, Entry> entries = new LinkedHashMap<>();
    private final Map<String, String> codes = new HashMap<>();

    private Standard() {
        lines("/htcds/fields.csv")
                .forEach(cells -> entries.put(
                        cells.get(0),
                        new Entry(
                                cells.get(0),
                                cells.get(1).startsWith("Multiselect"),
                                Use.valueOf(cells.get(2)
                                        .toUpperCase(java.util.Locale.ROOT)
                                        .replace('-', '_')),
                                cells.get(3).isEmpty()
                                        ? List.of()
                                        : List.of(cells.get(3).split("\\|")))));
        lines("/htcds/codes.csv").forEach(cells -> codes.put(cells.get(0) + "/" + cells.get(1), cells.get(2)));
    }

    static Standard shipped() {
        return SHIPPED;
    }

    private static List<List<String>> lines(String resource) {
        try (InputStream file = Objects.requireNonNull(Standard.class.getResourceAsStream(resource))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(Predicate.not(line -> line.isBlank() || line.startsWith("#")))
                    .map(line -> List.of(line.split(",", -1)))
                    .toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** In the order of the standard. */
    List<Entry> entries() {
        return List.copyOf(entries.values());
    }

    Optional<Entry> entry(String name) {
        return Optional.ofNullable(entries.get(name));
    }

    /** What a code of ours is called there; empty if the standard has no value that says the same. */
    Optional<String> value(Entry entry, String code) {
        String value = entry.use() == Use.CASE ? code : code(entry.name(), code);
        return Optional.ofNullable(value).filter(Predicate.not(String::isEmpty));
    }

    /** Whether it is said what becomes of a code: nothing else leaves. */
    boolean knows(String name, String code) {
        return code(name, code) != null;
    }

    /** Countries are called there as in ISO 3166, whichever the country pack lists. */
    private @Nullable String code(String name, String code) {
        return name.equals(CITIZENSHIP) && COUNTRIES.contains(code) ? code : codes.get(name + "/" + code);
    }

    /** What may leave of a field. */
    enum Use {
        COUNTED,
        CASE,
        IDENTIFIES,
        FREE_TEXT
    }

    /** A field of the standard. @param several whether it takes several values @param values none where a norm lists them */
    record Entry(String name, boolean several, Use use, List<String> values) {

        /** Whether it may leave with a case. */
        boolean leaves() {
            return use == Use.COUNTED || use == Use.CASE;
        }
    }
}
