package org.waymark.shared;

import java.util.regex.Pattern;

/** Decides what a key may look like: letters, digits, dot, colon, underscore and hyphen, at most 100 of them. */
final class Keys {

    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._:-]{0,99}");

    private Keys() {}

    static void require(String value, String what) {
        if (!PLAIN.matcher(value).matches()) {
            throw new IllegalArgumentException("not a " + what);
        }
    }
}
