package org.waymark.book;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.waymark.procedures.diagram.Xml;

/** Whatever a decision of the book says to people in English it says in Spanish too. */
class DecisionsInSpanishTest {

    private static final Pattern CODE = Pattern.compile("\"([^\"]+)\"");

    @Test
    void everyNameLabelAndDescriptionIsTranslated() throws IOException {
        var missing = new ArrayList<String>();
        for (Element decision : decisions()) {
            missing(missing, decision, "name.es", true);
            missing(missing, decision, "description.es", described(decision));
            columns(decision).forEach(column -> missing(missing, column, "label.es", true));
            Xml.all(decision, "rule").forEach(rule -> missing(missing, rule, "description.es", described(rule)));
        }
        assertThat(missing).isEmpty();
    }

    /** Those that a diagram asks are shown with their cells on the page of the procedure. */
    @Test
    void everyCodeOfADecisionOfADiagramHasItsWord() throws IOException {
        Set<String> shown = files(".bpmn").stream()
                .flatMap(root -> Xml.all(root, "businessRuleTask"))
                .flatMap(task -> Xml.camunda(task, "decisionRef").stream())
                .collect(Collectors.toSet());
        assertThat(shown).hasSizeGreaterThan(3);
        var missing = new ArrayList<String>();
        for (Element decision : decisions()) {
            if (shown.contains(decision.getAttribute("id"))) {
                Xml.all(decision, "rule").forEach(rule -> codes(missing, rule, columns(decision)));
            }
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void everyClockIsToldInSpanish() throws IOException {
        Element clocks = decisions().stream()
                .filter(decision -> decision.getAttribute("id").equals("clocks"))
                .findFirst()
                .orElseThrow();
        List<String> columns = columns(clocks).stream()
                .map(column -> column.getAttribute("name"))
                .toList();
        List<Element> rules = Xml.all(clocks, "rule").toList();
        assertThat(rules).hasSizeGreaterThan(50).allSatisfy(rule -> {
            List<String> cells = cells(rule);
            for (String told : List.of("title", "source", "action")) {
                assertThat(cells.get(columns.indexOf(told + ".es")))
                        .isNotEqualTo(cells.get(columns.indexOf(told)))
                        .matches("\"[^\"]{4,}\"");
            }
        });
    }

    private static void codes(List<String> missing, Element rule, List<Element> columns) {
        List<String> cells = cells(rule);
        for (int at = 0; at < cells.size(); at++) {
            Element column = columns.get(at);
            CODE.matcher(cells.get(at))
                    .results()
                    .forEach(code -> missing(missing, column, "value." + code.group(1) + ".es", true));
        }
    }

    private static void missing(List<String> missing, Element of, String name, boolean wanted) {
        boolean there = Xml.children(of, "extensionElements")
                .flatMap(extensions -> Xml.children(extensions, "words"))
                .anyMatch(words -> words.getAttribute("name").equals(name));
        if (wanted && !there) {
            missing.add(of.getAttribute("id") + " " + name);
        }
    }

    private static boolean described(Element of) {
        return Xml.children(of, "description").findFirst().isPresent();
    }

    private static List<Element> columns(Element decision) {
        return Stream.concat(Xml.all(decision, "input"), Xml.all(decision, "output"))
                .toList();
    }

    private static List<String> cells(Element rule) {
        return Stream.concat(Xml.all(rule, "inputEntry"), Xml.all(rule, "outputEntry"))
                .map(entry -> entry.getTextContent().strip())
                .toList();
    }

    private static List<Element> decisions() throws IOException {
        return files(".dmn").stream().flatMap(root -> Xml.all(root, "decision")).toList();
    }

    private static List<Element> files(String ending) throws IOException {
        var roots = new ArrayList<Element>();
        try (Stream<Path> files = Files.list(Path.of("bpmn"))) {
            for (Path file :
                    files.filter(one -> one.toString().endsWith(ending)).toList()) {
                roots.add(Xml.parse(Files.readAllBytes(file)));
            }
        }
        return roots;
    }
}
