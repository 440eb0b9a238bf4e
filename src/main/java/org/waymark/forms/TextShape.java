package org.waymark.forms;

import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * The form that a text must have. Matching is counted and given up after a while, so that no pattern, however it is
 * written, holds up the server.
 */
record TextShape(Pattern pattern, Complaint complaint) {

    static final TextShape EMAIL = new TextShape(
            Pattern.compile("^[^\\s@<>(),;:]{1,64}@[A-Za-z0-9](?:[A-Za-z0-9.-]{0,250}[A-Za-z0-9])?$"),
            Complaint.of("email"));

    static final TextShape PHONE =
            new TextShape(Pattern.compile("^\\+?(?:[ ()./-]{0,3}[0-9]){5,20}[ )]{0,2}$"), Complaint.of("phone"));

    private static final int LONGEST = 200;
    private static final int STEPS = 200_000;
    private static final Pattern FOREIGN = Pattern.compile("\\(\\?(?!:)|\\\\[1-9k]|\\\\[A-Za-z&&[^dDwWsSbBtnr]]");

    /** @throws IllegalArgumentException if the pattern is not one, or uses more than the plain parts of the language */
    static Pattern compile(String pattern) {
        if (pattern.length() > LONGEST) {
            throw new IllegalArgumentException("the pattern has more than " + LONGEST + " characters");
        }
        if (FOREIGN.matcher(pattern).find()) {
            throw new IllegalArgumentException("the pattern looks around, refers back or uses an unknown escape");
        }
        try {
            return Pattern.compile(pattern);
        } catch (PatternSyntaxException e) {
            throw new IllegalArgumentException("the pattern is not a regular expression", e);
        }
    }

    /** Found anywhere in the text, as in the browser's viewer; a pattern that takes too long does not fit. */
    boolean fits(String text) {
        try {
            return pattern.matcher(new Counted(text, 0, text.length(), new int[] {STEPS}))
                    .find();
        } catch (TooLong | StackOverflowError e) {
            return false;
        }
    }

    private record Counted(String text, int from, int to, int[] left) implements CharSequence {

        @Override
        public char charAt(int index) {
            if (left[0]-- <= 0) {
                throw new TooLong();
            }
            return text.charAt(from + index);
        }

        @Override
        public int length() {
            return to - from;
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            return new Counted(text, from + start, from + end, left);
        }

        @Override
        public String toString() {
            return text.substring(from, to);
        }
    }

    private static final class TooLong extends RuntimeException {
        TooLong() {
            super(null, null, false, false);
        }
    }
}
