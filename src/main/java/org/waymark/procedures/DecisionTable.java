package org.waymark.procedures;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.w3c.dom.Element;
import org.waymark.engine.BookFile;
import org.waymark.procedures.diagram.Xml;

/**
 * A decision table as people read it, in their language where its author translated it.
 *
 * @param description what the whole decision is about; blank if nobody wrote it down
 * @param columns inputs, then outputs
 * @param rows one for each rule
 */
public record DecisionTable(String id, String name, String description, List<String> columns, List<Row> rows) {

    /**
     * A rule.
     *
     * @param cells in the order of the columns, a blank one meaning “whatever it is”
     * @param why what the rule means; blank if nobody wrote it down
     */
    public record Row(List<String> cells, String why) {}

    private static final Pattern TEXT = Pattern.compile("\"([^\"]*)\"");

    /** The tables of these decisions, in their order; those that no file holds, or that are decided otherwise, are not in it. */
    static List<DecisionTable> read(List<BookFile> files, List<String> decisions, Locale locale) {
        String language = "." + locale.getLanguage();
        Map<String, Element> held = files.stream()
                .flatMap(file -> Xml.all(Xml.parse(file.content()), "decision"))
                .collect(Collectors.toMap(found -> found.getAttribute("id"), found -> found, (first, second) -> first));
        return decisions.stream()
                .flatMap(decision -> Stream.ofNullable(held.get(decision)))
                .flatMap(found -> Xml.children(found, "decisionTable").map(table -> of(found, table, language)))
                .toList();
    }

    /** Whether any of the rules says what it means. */
    public boolean explained() {
        return rows.stream().anyMatch(row -> !row.why().isEmpty());
    }

    private static DecisionTable of(Element decision, Element table, String language) {
        List<Element> columns = Stream.concat(Xml.children(table, "input"), Xml.children(table, "output"))
                .toList();
        String id = decision.getAttribute("id");
        return new DecisionTable(
                id,
                words(decision, "name" + language)
                        .or(() -> Xml.attribute(decision, "name"))
                        .orElse(id),
                description(decision, language),
                columns.stream().map(column -> label(column, language)).toList(),
                Xml.children(table, "rule")
                        .map(rule -> row(rule, columns, language))
                        .toList());
    }

    private static String label(Element column, String language) {
        return words(column, "label" + language)
                .or(() -> Xml.attribute(column, "label"))
                .or(() -> Xml.attribute(column, "name"))
                .or(() -> Xml.children(column, "inputExpression").findFirst().map(DecisionTable::text))
                .orElse("");
    }

    private static Row row(Element rule, List<Element> columns, String language) {
        List<Element> entries = Stream.concat(Xml.children(rule, "inputEntry"), Xml.children(rule, "outputEntry"))
                .toList();
        List<String> cells = new ArrayList<>();
        for (int at = 0; at < entries.size(); at++) {
            cells.add(cell(entries.get(at), columns.get(at), language));
        }
        return new Row(List.copyOf(cells), description(rule, language));
    }

    /** A cell's expression without the quotation marks and the “not” of FEEL, its codes in words where the column has some. */
    private static String cell(Element entry, Element column, String language) {
        String text = text(entry).replaceAll("^not\\((.*)\\)$", "≠ $1");
        return text.equals("-")
                ? ""
                : TEXT.matcher(text)
                        .replaceAll(code -> Matcher.quoteReplacement(words(column, "value." + code.group(1) + language)
                                .orElse(code.group(1))));
    }

    private static String description(Element of, String language) {
        return words(of, "description" + language)
                .or(() -> Xml.children(of, "description")
                        .map(Element::getTextContent)
                        .findFirst())
                .orElse("")
                .strip();
    }

    private static Optional<String> words(Element of, String name) {
        return Xml.children(of, "extensionElements")
                .flatMap(extensions -> Xml.children(extensions, "words"))
                .filter(words -> words.getAttribute("name").equals(name))
                .flatMap(words -> Xml.attribute(words, "value").stream())
                .findFirst();
    }

    private static String text(Element of) {
        return Xml.children(of, "text")
                .map(Element::getTextContent)
                .findFirst()
                .orElse("")
                .strip();
    }
}
