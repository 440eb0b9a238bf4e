package org.waymark.audit.web;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which tile or bundle a path names (C2SP tlog-tiles): {@code <level>/<number>[.p/<width>]}, the number in groups of three
 * digits. Each tile has exactly one path; every other way to write it is no path at all.
 *
 * @param level the level of a tile, or {@link #ENTRIES} for a bundle of entries
 */
record TilePath(int level, long number, int width) {

    static final int ENTRIES = -1;
    static final int FULL = 256;

    private static final Pattern PATH = Pattern.compile(
            "/(entries|[0-9]|[1-5][0-9]|6[0-3])/((?:x[0-9]{3}/){0,5}[0-9]{3})(?:[.]p/([1-9][0-9]{0,2}))?");

    static Optional<TilePath> parse(String path) {
        Matcher parts = PATH.matcher(path);
        if (!parts.matches()) {
            return Optional.empty();
        }
        int level = parts.group(1).equals("entries") ? ENTRIES : Integer.parseInt(parts.group(1));
        long number = Long.parseLong(parts.group(2).replace("x", "").replace("/", ""));
        String partial = parts.group(3);
        int width = partial == null ? FULL : Integer.parseInt(partial);
        boolean canonical = !parts.group(2).startsWith("x000/") && (partial == null || width < FULL);
        return canonical ? Optional.of(new TilePath(level, number, width)) : Optional.empty();
    }

    boolean isBundle() {
        return level == ENTRIES;
    }
}
