package org.waymark.procedures;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.w3c.dom.Element;
import org.waymark.engine.BookFile;
import org.waymark.procedures.diagram.Xml;
import org.waymark.shared.SopKey;

/** A diagram of the book, and which forms, decisions and other SOPs its elements name. */
record SopFile(BookFile file, SopKey key, List<Use> forms, List<Use> decisions, List<Use> calls) {

    /** An element that names something else of the book. */
    record Use(String element, String target) {}

    /** @throws Xml.Malformed if it is no XML */
    static Optional<SopFile> read(BookFile file) {
        Element root = Xml.parse(file.content());
        return Xml.all(root, "process")
                .filter(process -> process.getAttribute("id").matches("[A-Za-z0-9][A-Za-z0-9._:-]{0,99}"))
                .findFirst()
                .map(process -> new SopFile(
                        file,
                        new SopKey(process.getAttribute("id")),
                        uses(process, element -> Xml.camunda(element, "formRef")),
                        uses(process, element -> Xml.camunda(element, "decisionRef")),
                        uses(process, element -> Xml.attribute(element, "calledElement"))));
    }

    private static List<Use> uses(Element process, Function<Element, Optional<String>> target) {
        return Xml.all(process, "*")
                .flatMap(element ->
                        target.apply(element).stream().map(named -> new Use(element.getAttribute("id"), named)))
                .toList();
    }
}
