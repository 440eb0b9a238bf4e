package org.waymark.vault;

import java.util.Locale;

/** In what two records are alike, the strongest first. */
public enum Likeness {
    /** The same identity document. */
    DOCUMENT,
    /** A given and a family name spelt alike, and the same date of birth. */
    NAME_AND_DATE,
    /** A given and a family name that sound alike, and the same date of birth. */
    SOUND_AND_DATE,
    /** A given and a family name that sound alike, and the same year of birth, or a year next to an estimated one. */
    SOUND_AND_YEAR,
    /** The same telephone. */
    PHONE;

    /** The name in tables, messages and the API, such as {@code name-and-date}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The likeness with this name. @throws IllegalArgumentException if there is none */
    public static Likeness of(String key) {
        return valueOf(key.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
