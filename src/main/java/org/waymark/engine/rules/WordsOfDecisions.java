package org.waymark.engine.rules;

import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.waymark.engine.Finding;

/** Translations stand where people read the English words, and say which words they translate into which language. */
class WordsOfDecisions implements Rule {

    private static final String LANGUAGE = "\\.[a-z]{2}";
    private static final String COLUMN = "(label|value\\.[A-Za-z0-9][A-Za-z0-9._:-]{0,99})" + LANGUAGE;
    private static final Map<String, Pattern> PLACES = Map.of(
            "decision", Pattern.compile("(name|description)" + LANGUAGE),
            "input", Pattern.compile(COLUMN),
            "output", Pattern.compile(COLUMN),
            "rule", Pattern.compile("description" + LANGUAGE));

    @Override
    public Stream<Finding> check(OpenBook book) {
        return book.decisions().stream()
                .flatMap(file -> file.spots("words")
                        .filter(spot -> !translates(spot))
                        .flatMap(spot -> Rule.finding(
                                "structure/words-by-language",
                                file,
                                spot,
                                "Translate a decision’s name or description, a column’s label or value, or a rule’s"
                                        + " description: name.es, value.urgent.es.")));
    }

    private static boolean translates(Spot words) {
        Pattern names = PLACES.get(translated(words));
        return names != null
                && names.matcher(String.valueOf(words.element().attribute("name")))
                        .matches()
                && words.element().inner().isEmpty()
                && words.element().text().isEmpty()
                && !String.valueOf(words.element().attribute("value")).isBlank();
    }

    /** What the words stand in: the element around its extension elements. */
    private static String translated(Spot words) {
        Spot extensions = words.outer();
        return extensions == null || !extensions.is("extensionElements") ? "" : extensions.outerName();
    }
}
