package org.waymark.vault;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.codec.language.DoubleMetaphone;

/**
 * How a part of a name sounds to those who write it down: in English by Double Metaphone (Lawrence Philips, 2000), in Spanish
 * by {@link SpanishSound}. Names in other scripts have no sound here and are compared as they are written.
 */
final class Sounds {

    /** The published length of 4 hears Rodríguez and Rodrigo as one. */
    private static final int LENGTH = 8;

    private Sounds() {}

    /** Each sound says its language first, so that only sounds of one language compare. */
    static Set<String> of(String part) {
        return Stream.concat(
                        english(part).map(sound -> "en:" + sound),
                        SpanishSound.of(part).stream().map(sound -> "es:" + sound))
                .collect(Collectors.toSet());
    }

    /** Its second reading is left out: there Juan sounds as Ana does. */
    private static Stream<String> english(String part) {
        if (!part.matches("[a-z]+")) {
            return Stream.empty();
        }
        var metaphone = new DoubleMetaphone();
        metaphone.setMaxCodeLen(LENGTH);
        return Stream.of(metaphone.doubleMetaphone(part)).filter(sound -> sound != null && !sound.isEmpty());
    }
}
