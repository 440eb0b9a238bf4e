package org.waymark.procedures.diagram;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/**
 * An element of a procedure where it is drawn.
 *
 * @param label where its name stands if it does not stand inside
 * @param expanded whether a sub-process shows what is in it
 * @param horizontal whether a pool or lane runs from left to right
 */
record Shape(Element element, Box box, @Nullable Box label, boolean expanded, boolean horizontal) {

    private static final Set<String> EVENTS =
            Set.of("startEvent", "endEvent", "intermediateThrowEvent", "intermediateCatchEvent", "boundaryEvent");
    private static final Set<String> SUB_PROCESSES = Set.of("subProcess", "transaction", "adHocSubProcess");

    String id() {
        return element.getAttribute("id");
    }

    String type() {
        return element.getLocalName();
    }

    /** Its name; English where there is no translation; as annotations have none, their text. */
    String name(Locale locale) {
        return Xml.property(element, "name." + locale.getLanguage())
                .or(() -> Xml.attribute(element, "name"))
                .or(() -> Xml.children(element, "text")
                        .map(Element::getTextContent)
                        .findFirst())
                .orElse("");
    }

    boolean isEvent() {
        return EVENTS.contains(type());
    }

    boolean isGateway() {
        return type().endsWith("Gateway");
    }

    boolean isActivity() {
        return type().endsWith("ask") || type().equals("callActivity") || isSubProcess();
    }

    boolean isSubProcess() {
        return SUB_PROCESSES.contains(type());
    }

    boolean isLane() {
        return type().equals("lane") || type().equals("participant");
    }

    /** Whether other shapes lie in it, so that it is drawn below them. */
    boolean isContainer() {
        return isLane() || type().equals("group") || isSubProcess() && expanded;
    }

    /** The trigger of an event ({@code timer}, {@code message} …), if it has one. */
    Optional<String> trigger() {
        return Xml.children(element)
                .map(Element::getLocalName)
                .filter(name -> name.endsWith("EventDefinition"))
                .map(name -> name.substring(0, name.length() - "EventDefinition".length()))
                .findFirst();
    }

    /** Whether an event interrupts: its outline is whole then. */
    boolean interrupts() {
        return !"false".equals(element.getAttribute("cancelActivity"))
                && !"false".equals(element.getAttribute("isInterrupting"));
    }
}
