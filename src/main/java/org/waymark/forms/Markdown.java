package org.waymark.forms;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Turns the little Markdown that a form may use into HTML: paragraphs, headings, lists, bold and italic. Everything else is
 * text, and raw HTML, links and pictures are refused, so that a form can point nowhere.
 */
final class Markdown {

    private static final Pattern FOREIGN = Pattern.compile(
            "<[A-Za-z/!?]|!?\\[[^\\]]*\\]\\s*[(\\[:]|[a-z][a-z0-9+.-]*://|www\\.|mailto:|```|~~~|^ {0,3}>|^\\s*\\|",
            Pattern.CASE_INSENSITIVE | Pattern.MULTILINE);

    private static final Pattern HEADING = Pattern.compile("(#{1,6})\\s+(.+)");
    private static final Pattern ITEM = Pattern.compile("\\s*[-*+]\\s+(.+)");
    private static final Pattern NUMBERED = Pattern.compile("\\s*\\d{1,3}[.)]\\s+(.+)");
    private static final Pattern BOLD = Pattern.compile("\\*\\*(?=\\S)([^*]+)\\*\\*|__(?=\\S)([^_]+)__");
    private static final Pattern ITALIC = Pattern.compile("\\*(?=\\S)([^*]+)\\*|\\b_(?=\\S)([^_]+)_\\b");

    private Markdown() {}

    /** @throws IllegalArgumentException if a text holds more than that */
    static Texts html(Texts words) {
        Map<String, String> translations = new HashMap<>();
        words.translations().forEach((language, text) -> translations.put(language, html(text)));
        return new Texts(html(words.english()), translations);
    }

    static String html(String markdown) {
        if (FOREIGN.matcher(markdown).find()) {
            throw new IllegalArgumentException(
                    "only headings, lists, bold and italic; no HTML, link, picture, quote or code");
        }
        return markdown
                .replace("\r", "")
                .strip()
                .lines()
                .map(String::stripTrailing)
                .collect(Collectors.joining("\n"))
                .transform(text -> List.of(text.split("\n{2,}")))
                .stream()
                .map(Markdown::block)
                .collect(Collectors.joining("\n"));
    }

    private static String block(String block) {
        List<String> lines = block.lines().toList();
        if (lines.stream().allMatch(line -> ITEM.matcher(line).matches())) {
            return list("ul", ITEM, lines);
        }
        if (lines.stream().allMatch(line -> NUMBERED.matcher(line).matches())) {
            return list("ol", NUMBERED, lines);
        }
        Matcher heading = HEADING.matcher(lines.get(0));
        if (heading.matches()) {
            // The page's own heading is the only h1.
            String tag = heading.group(1).length() <= 2 ? "h2" : "h3";
            String rest = lines.size() == 1 ? "" : block(String.join("\n", lines.subList(1, lines.size())));
            return "<" + tag + ">" + inline(heading.group(2)) + "</" + tag + ">" + rest;
        }
        return "<p>" + lines.stream().map(Markdown::inline).collect(Collectors.joining("<br>")) + "</p>";
    }

    private static String list(String tag, Pattern item, List<String> lines) {
        return lines.stream()
                .map(line -> "<li>" + inline(item.matcher(line).replaceFirst("$1")) + "</li>")
                .collect(Collectors.joining("", "<" + tag + ">", "</" + tag + ">"));
    }

    private static String inline(String text) {
        String escaped = text.strip()
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
        String bold = BOLD.matcher(escaped).replaceAll(found -> tagged("strong", found.group(1), found.group(2)));
        return ITALIC.matcher(bold).replaceAll(found -> tagged("em", found.group(1), found.group(2)));
    }

    private static String tagged(String tag, String starred, String underlined) {
        String text = starred == null ? underlined : starred;
        return Matcher.quoteReplacement("<" + tag + ">" + text + "</" + tag + ">");
    }
}
