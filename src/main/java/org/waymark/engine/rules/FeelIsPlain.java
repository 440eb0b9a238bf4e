package org.waymark.engine.rules;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.waymark.engine.Finding;

/** Lets decisions compare, count and look into lists, and nothing that could define functions, run long or reach outside. */
class FeelIsPlain implements Rule {

    private static final String RULE = "safety/plain-feel";
    private static final int LONGEST = 1000;
    private static final Set<String> FUNCTIONS = Set.of(
            "not",
            "list contains",
            "count",
            "contains",
            "starts with",
            "ends with",
            "sum",
            "min",
            "max",
            "any",
            "all",
            "date",
            "time",
            "date and time",
            "duration",
            "number",
            "string",
            "string length",
            "upper case",
            "lower case",
            "abs",
            "floor",
            "ceiling",
            "modulo",
            "is defined",
            "get or else",
            "append",
            "concatenate",
            "distinct values",
            "union");
    /** Words after which a parenthesis only groups. */
    private static final Set<String> OPERATORS =
            Set.of("and", "or", "if", "then", "else", "in", "between", "satisfies", "return");

    private static final Set<String> NOT_ALLOWED = Set.of("function", "external", "for", "instance", "java");
    private static final Pattern STRING = Pattern.compile("\"(?:[^\"\\\\]|\\\\.)*\"");
    private static final Pattern CALL = Pattern.compile("([A-Za-z][A-Za-z0-9 _]*)\\(");
    private static final Pattern WORD = Pattern.compile("[A-Za-z][A-Za-z0-9]*");
    private static final Pattern STRANGE = Pattern.compile("[^A-Za-z0-9_ \\s\"().,\\[\\]<>=!+*/:-]");

    @Override
    public Stream<Finding> check(OpenBook book) {
        return book.decisions().stream()
                .flatMap(file -> file.spots("text")
                        .filter(spot -> !spot.outerName().equals("textAnnotation"))
                        .filter(spot -> !plain(spot.element().text()))
                        .flatMap(spot -> Rule.finding(
                                RULE,
                                file,
                                spot,
                                "Compare values, count or look into lists; nothing else can be computed.")));
    }

    static boolean plain(String text) {
        String bare = STRING.matcher(text).replaceAll("\"\"");
        return text.length() <= LONGEST
                && !STRANGE.matcher(bare).find()
                && WORD.matcher(bare).results().noneMatch(word -> NOT_ALLOWED.contains(word.group()))
                && !endless(bare)
                && CALL.matcher(bare)
                        .results()
                        .allMatch(call -> known(call.group(1).strip()));
    }

    /** A quantifier over a range may count for ever. */
    private static boolean endless(String bare) {
        Matcher quantifier = Pattern.compile("\\b(some|every)\\b").matcher(bare);
        return quantifier.find() && bare.contains("..");
    }

    private static boolean known(String words) {
        String last = words.substring(words.lastIndexOf(' ') + 1);
        return OPERATORS.contains(last)
                || FUNCTIONS.stream().anyMatch(name -> words.equals(name) || words.endsWith(" " + name));
    }
}
