package org.waymark.procedures.diagram;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Decides where a name breaks and in which size it fits its box, with the widths of Arial and of its free twin. */
final class Lettering {

    /** Advance widths in thousandths of the size, by groups of characters. */
    private static final Map<Character, Integer> WIDTHS = widths();

    private static final double LINE = 1.2;
    private static final double SMALLEST = 9;

    /** Lines of a name and the size in which they fit. */
    record Fitted(List<String> lines, double size) {

        double lineHeight() {
            return size * LINE;
        }

        double height() {
            return lines.size() * lineHeight();
        }

        double width() {
            return lines.stream()
                    .mapToDouble(line -> Lettering.width(line, size))
                    .max()
                    .orElse(0);
        }
    }

    private Lettering() {}

    /** The name broken into lines that fit, at this size or a smaller one; what fits in none is cut and ends in “…”. */
    static Fitted fit(String name, double width, double height, double size) {
        for (double smaller = size; smaller >= SMALLEST; smaller--) {
            var fitted = new Fitted(wrap(name, width, smaller), smaller);
            if (fitted.height() <= height && fitted.width() <= width) {
                return fitted;
            }
        }
        int room = Math.max(1, (int) (height / (SMALLEST * LINE)));
        List<String> lines = wrap(name, width, SMALLEST);
        List<String> kept = new ArrayList<>(lines.subList(0, Math.min(room, lines.size())));
        kept.replaceAll(line -> cut(line, width, false));
        if (kept.size() < lines.size()) {
            kept.set(room - 1, cut(kept.get(room - 1), width, true));
        }
        return new Fitted(List.copyOf(kept), SMALLEST);
    }

    /** The name broken at blanks and hyphens, at this size, however many lines it takes. */
    static List<String> wrap(String name, double width, double size) {
        List<String> lines = new ArrayList<>();
        var line = new StringBuilder();
        for (String piece : name.strip().split("(?<=-)|\\s+")) {
            boolean hyphen = !line.isEmpty() && line.charAt(line.length() - 1) == '-';
            String glue = line.isEmpty() || hyphen ? "" : " ";
            if (!line.isEmpty() && width(line + glue + piece, size) > width) {
                lines.add(line.toString());
                line.setLength(0);
                glue = "";
            }
            line.append(glue).append(piece);
        }
        if (!line.isEmpty()) {
            lines.add(line.toString());
        }
        return lines;
    }

    static double width(String text, double size) {
        return text.chars().map(c -> width((char) c)).sum() * size / 1000;
    }

    private static int width(char c) {
        Integer known = WIDTHS.get(c);
        if (known == null) {
            known = WIDTHS.get(
                    Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFD).charAt(0));
        }
        return known != null ? known : c > 0x2e80 ? 1000 : 600;
    }

    private static String cut(String line, double width, boolean always) {
        if (!always && width(line, SMALLEST) <= width) {
            return line;
        }
        String kept = line;
        while (!kept.isEmpty() && width(kept + "…", SMALLEST) > width) {
            kept = kept.substring(0, kept.length() - 1);
        }
        return kept + "…";
    }

    private static Map<Character, Integer> widths() {
        Map<Character, Integer> widths = new HashMap<>();
        Map.ofEntries(
                        Map.entry(191, "'"),
                        Map.entry(222, "ijl"),
                        Map.entry(260, "|"),
                        Map.entry(278, " !,./:;I[\\]ft"),
                        Map.entry(333, "()-`r“”"),
                        Map.entry(355, "\""),
                        Map.entry(389, "*"),
                        Map.entry(500, "Jckszvxy"),
                        Map.entry(556, "#$?_0123456789Labdeghnopqu"),
                        Map.entry(584, "+<=>~"),
                        Map.entry(611, "FTZ"),
                        Map.entry(667, "&ABEKPSVXY"),
                        Map.entry(722, "CDHNRUw"),
                        Map.entry(778, "GOQ"),
                        Map.entry(833, "Mm"),
                        Map.entry(889, "%"),
                        Map.entry(944, "W"),
                        Map.entry(1000, "…"),
                        Map.entry(1015, "@"))
                .forEach((width, characters) ->
                        characters.chars().forEach(character -> widths.put((char) character, width)));
        return widths;
    }
}
