package org.waymark.vault;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Brings what is written of a person to one spelling: capitals, accents, hyphens, apostrophes, particles and initials say
 * nothing about who she is, and each office writes them differently.
 */
final class Spelling {

    /** More parts than any name has; without a limit one could make an act slow by typing. */
    private static final int MOST_PARTS = 6;

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern SILENT = Pattern.compile("['’‘ʼ`´ªº]");
    private static final Pattern NO_LETTER = Pattern.compile("[^\\p{L}]+");
    private static final Pattern GROWN_TOGETHER = Pattern.compile("(?:dela|delas|delos)(?=\\p{L}{4})");
    private static final Pattern NATIONAL_PREFIX = Pattern.compile("[VE](?=\\d{6})");

    private static final Set<String> PARTICLES = Set.of(
            "a", "al", "and", "bin", "binti", "bint", "da", "das", "de", "del", "der", "di", "do", "dos", "du", "e",
            "el", "ibn", "la", "las", "le", "los", "van", "von", "y");

    private Spelling() {}

    /** The parts of a name that count, in the order in which they were written; a name of nothing else keeps its particles. */
    static List<String> parts(String name) {
        List<String> all = Arrays.stream(NO_LETTER.split(plain(name)))
                .filter(part -> !part.isEmpty())
                .limit(MOST_PARTS * 2L)
                .toList();
        List<String> telling = all.stream()
                .filter(part -> !PARTICLES.contains(part) && part.codePointCount(0, part.length()) > 1)
                .map(part -> GROWN_TOGETHER.matcher(part).replaceFirst(""))
                .distinct()
                .limit(MOST_PARTS)
                .toList();
        return telling.isEmpty() ? all.stream().distinct().limit(MOST_PARTS).toList() : telling;
    }

    /** A document's number without what offices put between its digits; a letter of nationality before it does not count. */
    static String document(String number) {
        String bare = Normalizer.normalize(number, Normalizer.Form.NFKD)
                .toUpperCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{Nd}]", "");
        return NATIONAL_PREFIX.matcher(bare).replaceFirst("");
    }

    /** The last seven digits: with and without the code of the country and the area, it is the same telephone. */
    static String phone(String number) {
        String digits = Normalizer.normalize(number, Normalizer.Form.NFKD).replaceAll("\\D", "");
        return digits.substring(Math.max(0, digits.length() - 7));
    }

    private static String plain(String name) {
        String apart = Normalizer.normalize(SILENT.matcher(name).replaceAll(""), Normalizer.Form.NFKD);
        // Taking letters apart brings apostrophes to light, as in the one letter ŉ.
        return MARKS.matcher(SILENT.matcher(apart).replaceAll(""))
                .replaceAll("")
                .toLowerCase(Locale.ROOT)
                .replace("ß", "ss")
                .replace("æ", "ae")
                .replace("œ", "oe")
                .replace("ø", "o")
                .replace("ł", "l")
                .replace("đ", "d")
                .replace("ı", "i");
    }
}
