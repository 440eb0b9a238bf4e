package org.waymark.procedures.diagram;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/** A flow or an association where it is drawn. */
record Edge(Element element, List<Point> points, @Nullable Box label) {

    record Point(double x, double y) {}

    String id() {
        return element.getAttribute("id");
    }

    String name(Locale locale) {
        return Xml.property(element, "name." + locale.getLanguage())
                .or(() -> Xml.attribute(element, "name"))
                .orElse("");
    }

    boolean isSequenceFlow() {
        return element.getLocalName().equals("sequenceFlow");
    }

    boolean isMessageFlow() {
        return element.getLocalName().equals("messageFlow");
    }

    boolean isConditional() {
        return Xml.children(element, "conditionExpression").findAny().isPresent();
    }
}
