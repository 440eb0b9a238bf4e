package org.waymark.vault;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How a Spanish name sounds in the Caribbean, where b and v, s and z, ll and y are one, and h is silent. The vowels stay: they
 * tell Spanish names apart, and people hear them.
 */
final class SpanishSound {

    private SpanishSound() {}

    /** The sounds of a part of a name in plain small letters; two where an x may be read either way, as in Ximena and Xiomara. */
    static Set<String> of(String part) {
        if (!part.matches("[a-z]+")) {
            return Set.of();
        }
        return Stream.of("s", "j")
                .map(x -> spoken(part.replace("x", x)))
                .filter(sound -> !sound.isEmpty())
                .collect(Collectors.toSet());
    }

    private static String spoken(String part) {
        return part
                // Letters that stand for one sound together.
                .replace("ph", "f")
                .replace("sh", "C")
                .replace("ch", "C")
                .replaceAll("qu(?=[ei])", "k")
                .replaceAll("gu(?=[ei])", "G")
                .replaceAll("(?:[gh]|^)u(?=[aeo])", "W")
                .replace("w", "W")
                .replace("ll", "Y")
                // English names as they are heard and written: Jessica and Yesica, Jhon and John and Yon.
                .replaceAll("^(?:jh|j|y|i(?=[aeou]))", "J")
                .replaceAll("g(?=[eiy])", "J")
                .replace("j", "J")
                .replaceAll("y(?=[aeiou])", "Y")
                .replace("y", "i")
                .replaceAll("s?c(?=[ei])", "s")
                .replace("z", "s")
                .replaceAll("[ckq]", "K")
                .replace("v", "b")
                .replace("h", "")
                .replaceAll("m(?=[bpf])", "n")
                .replaceAll("(.)\\1+", "$1")
                .toUpperCase(java.util.Locale.ROOT);
    }
}
