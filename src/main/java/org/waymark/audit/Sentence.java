package org.waymark.audit;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A fact in words.
 *
 * @param parts the sentence, part by part
 * @param rest what the fact holds beside what the sentence tells; nothing of a fact is left out
 */
public record Sentence(List<Part> parts, List<Detail> rest) {

    public Sentence {
        parts = List.copyOf(parts);
        rest = List.copyOf(rest);
    }

    /** The sentence as one text. */
    public String text() {
        return parts.stream().map(Part::text).collect(Collectors.joining());
    }

    /** What a part of a sentence is, so that a page can set it off. */
    public enum Role {
        PLAIN,
        OFFICER,
        STEP,
        CODE
    }

    /** A part of a sentence. */
    public record Part(String text, Role role) {

        static final Part MISSING = new Part("…", Role.PLAIN);

        static Part plain(String text) {
            return new Part(text, Role.PLAIN);
        }
    }

    /**
     * Something that a fact holds, its value as a code.
     *
     * @param code whether its name is a code too, because nobody gave it a word: the key of a field
     */
    public record Detail(String name, String value, boolean code) {}
}
