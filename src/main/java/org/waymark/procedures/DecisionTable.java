package org.waymark.procedures;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.w3c.dom.Element;
import org.waymark.engine.BookFile;
import org.waymark.procedures.diagram.Xml;

/**
 * A decision table as people read it.
 *
 * @param columns inputs, then outputs
 * @param inputs how many of the columns are inputs
 * @param rows the cells of each rule, a blank one meaning “whatever it is”
 */
public record DecisionTable(String id, String name, List<String> columns, int inputs, List<List<String>> rows) {

    /** The table of this decision in a file; empty if it has none, or is decided otherwise. */
    static Optional<DecisionTable> read(BookFile file, String decision) {
        return Xml.all(Xml.parse(file.content()), "decision")
                .filter(found -> found.getAttribute("id").equals(decision))
                .flatMap(found -> Xml.children(found, "decisionTable")
                        .map(table -> of(decision, Xml.attribute(found, "name").orElse(decision), table)))
                .findFirst();
    }

    private static DecisionTable of(String id, String name, Element table) {
        List<String> inputs = Xml.children(table, "input")
                .map(input -> Xml.attribute(input, "label").orElseGet(() -> text(input, "inputExpression")))
                .toList();
        Stream<String> outputs = Xml.children(table, "output")
                .map(output -> Xml.attribute(output, "label")
                        .or(() -> Xml.attribute(output, "name"))
                        .orElse(""));
        List<List<String>> rows = Xml.children(table, "rule")
                .map(rule -> Stream.concat(Xml.children(rule, "inputEntry"), Xml.children(rule, "outputEntry"))
                        .map(DecisionTable::cell)
                        .toList())
                .toList();
        return new DecisionTable(
                id, name, Stream.concat(inputs.stream(), outputs).toList(), inputs.size(), rows);
    }

    private static String text(Element of, String child) {
        return Xml.children(of, child).map(DecisionTable::cell).findFirst().orElse("");
    }

    /** A cell's expression without the quotation marks of FEEL. */
    private static String cell(Element entry) {
        String text = Xml.children(entry, "text")
                .map(Element::getTextContent)
                .findFirst()
                .orElse("")
                .strip();
        return text.equals("-") ? "" : text.replace("\"", "");
    }
}
