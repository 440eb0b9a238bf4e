package org.waymark.shared;

/**
 * Decides whether a code was copied without error: a weighted sum over a prime alphabet, which catches every single wrong
 * character and every swap of two characters.
 */
final class CheckCharacter {

    /** 31 characters, a prime: no I, L, O, S, U, which are misread. */
    static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRTVWXYZ";

    private CheckCharacter() {}

    static char of(String body) {
        int sum = 0;
        for (int i = 0; i < body.length(); i++) {
            sum += (i + 2) * ALPHABET.indexOf(body.charAt(i));
        }
        return ALPHABET.charAt((ALPHABET.length() - sum % ALPHABET.length()) % ALPHABET.length());
    }

    static boolean holds(String bodyAndCheck) {
        int last = bodyAndCheck.length() - 1;
        return bodyAndCheck.chars().allMatch(c -> ALPHABET.indexOf(c) >= 0)
                && of(bodyAndCheck.substring(0, last)) == bodyAndCheck.charAt(last);
    }
}
