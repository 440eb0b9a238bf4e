package org.waymark.shared;

import java.util.Locale;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * The code by which a case is known: a country prefix, four random characters and a check character ({@code TT-7K3QV}). It
 * has no meaning, so that whoever reads it learns nothing of the person (HTCDS 2.0, guidance on coded identifiers).
 */
public record CaseCode(String value) {

    private static final int RANDOM_CHARACTERS = 4;

    /** @throws MalformedCode if the value is not a whole code; the value is not echoed, since it may be a name */
    public CaseCode {
        if (!wellFormed(value)) {
            throw new MalformedCode();
        }
    }

    /** A new random code. @param prefix two capital letters, from the country pack */
    public static CaseCode random(String prefix, RandomGenerator random) {
        var body = new StringBuilder();
        for (int i = 0; i < RANDOM_CHARACTERS; i++) {
            body.append(CheckCharacter.ALPHABET.charAt(random.nextInt(CheckCharacter.ALPHABET.length())));
        }
        return new CaseCode(prefix + "-" + body + CheckCharacter.of(body.toString()));
    }

    /** What a person typed, forgiving case, blanks and the letters that are misread; empty if it is no code. */
    public static Optional<CaseCode> typed(String text) {
        String tidy = text.strip().toUpperCase(Locale.ROOT).replace(" ", "");
        if (tidy.length() > 3) {
            String body = tidy.substring(3)
                    .replace('O', '0')
                    .replace('I', '1')
                    .replace('L', '1')
                    .replace('S', '5');
            tidy = tidy.substring(0, 3) + body;
        }
        return wellFormed(tidy) ? Optional.of(new CaseCode(tidy)) : Optional.empty();
    }

    private static boolean wellFormed(String value) {
        return value.matches("[A-Z]{2}-[0-9A-Z]{5}") && CheckCharacter.holds(value.substring(3));
    }

    @Override
    public String toString() {
        return value;
    }

    /** Says that a text is no case code, without repeating it. */
    public static final class MalformedCode extends IllegalArgumentException {
        MalformedCode() {
            super("not a case code");
        }
    }
}
