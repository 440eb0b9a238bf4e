package org.waymark.audit;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.waymark.audit.Sentence.Part;

/**
 * A sentence with gaps: {@code <name>} is filled with a word, and {@code [ … <name> … ]} is left out when one of its words is
 * missing. So one pattern serves facts that hold more and facts that hold less.
 */
record SentencePattern(List<Piece> pieces) {

    private static final Pattern TOKEN = Pattern.compile("\\[([^\\[\\]]*)\\]|<([a-z-]+)>|([^\\[\\]<>]+)");

    /** Something to be filled: words, a gap, or a part that may fall out. */
    private sealed interface Piece {

        record Words(String text) implements Piece {}

        record Gap(String name) implements Piece {}

        record Optionally(SentencePattern inner) implements Piece {}
    }

    static SentencePattern of(String text) {
        List<Piece> pieces = new ArrayList<>();
        Matcher token = TOKEN.matcher(text);
        int end = 0;
        while (token.find() && token.start() == end) {
            pieces.add(piece(token));
            end = token.end();
        }
        if (end != text.length()) {
            throw new IllegalArgumentException("not a sentence pattern: " + text);
        }
        return new SentencePattern(List.copyOf(pieces));
    }

    private static Piece piece(Matcher token) {
        if (token.group(1) != null) {
            return new Piece.Optionally(of(token.group(1)));
        }
        return token.group(2) != null ? new Piece.Gap(token.group(2)) : new Piece.Words(token.group(3));
    }

    /** The sentence's parts in order. @param words the word for a gap, if the fact has one */
    List<Part> fill(Function<String, Optional<Part>> words) {
        List<Part> parts = new ArrayList<>();
        for (Piece piece : pieces) {
            if (piece instanceof Piece.Words plain) {
                parts.add(Part.plain(plain.text()));
            } else if (piece instanceof Piece.Gap gap) {
                parts.add(words.apply(gap.name()).orElse(Part.MISSING));
            } else if (piece instanceof Piece.Optionally optional
                    && optional.inner().gaps().stream()
                            .allMatch(gap -> words.apply(gap).isPresent())) {
                parts.addAll(optional.inner().fill(words));
            }
        }
        return parts;
    }

    /** The names of all its gaps, those that may fall out too. */
    Set<String> gaps() {
        Set<String> gaps = new HashSet<>();
        for (Piece piece : pieces) {
            if (piece instanceof Piece.Gap gap) {
                gaps.add(gap.name());
            } else if (piece instanceof Piece.Optionally optional) {
                gaps.addAll(optional.inner().gaps());
            }
        }
        return gaps;
    }
}
