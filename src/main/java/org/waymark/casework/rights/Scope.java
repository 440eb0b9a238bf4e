package org.waymark.casework.rights;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What of a case is asked for or erased: codes such as {@code B3} (a block with its text and its files), {@code B3.text} (only
 * its free text) or {@code attachment/…}; none means all of it.
 */
public record Scope(Set<String> codes) {

    /** The whole case. */
    public static final Scope ALL = new Scope(Set.of());

    private static final Pattern CODE =
            Pattern.compile("(B([1-9]|1[0-4])|S2|intake|status|court)(\\.text)?|attachment/[0-9a-f-]{36}");
    private static final String EVERYTHING = "all";

    public Scope {
        codes = Set.copyOf(codes);
        if (!codes.stream().allMatch(code -> CODE.matcher(code).matches())) {
            // Not echoed: it may be anything.
            throw new IllegalArgumentException("a scope is made of blocks, their texts and attachments");
        }
    }

    /** Codes separated by spaces or commas, or {@code all}. @throws IllegalArgumentException if one is none */
    public static Scope of(String text) {
        List<String> codes = Arrays.stream(text.split("[ ,]+"))
                .filter(code -> !code.isBlank())
                .toList();
        return codes.isEmpty() || codes.contains(EVERYTHING) ? ALL : new Scope(Set.copyOf(codes));
    }

    /** Whether it is the whole case. */
    public boolean everything() {
        return codes.isEmpty();
    }

    /** The codes, in order, as {@link #of} reads them. */
    public String text() {
        return everything() ? EVERYTHING : String.join(" ", new TreeSet<>(codes));
    }

    /** The blocks that are meant whole. */
    public Set<String> blocks() {
        return codes.stream()
                .filter(code -> !code.contains(".") && !code.contains("/"))
                .collect(Collectors.toSet());
    }

    @Override
    public String toString() {
        return text();
    }
}
