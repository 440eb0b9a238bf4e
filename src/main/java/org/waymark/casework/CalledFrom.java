package org.waymark.casework;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.waymark.engine.Book;
import org.waymark.engine.Sop;
import org.waymark.shared.Edition;
import org.waymark.shared.SopKey;
import org.xml.sax.SAXException;

/** Knows from which steps a procedure calls another one: read once for each edition, which never changes. */
@Component
class CalledFrom {

    private static final String BPMN = "http://www.omg.org/spec/BPMN/20100524/MODEL";
    private static final String CAMUNDA = "http://camunda.org/schema/1.0/bpmn";

    private final Book book;
    private final Map<Place, List<Call>> known = new ConcurrentHashMap<>();

    CalledFrom(Book book) {
        this.book = book;
    }

    /** The steps that call this procedure; of several for a service, those that are drawn for that service. */
    List<String> steps(Edition edition, SopKey caller, SopKey called, @Nullable String service) {
        List<Call> calls = known.computeIfAbsent(new Place(edition, caller), place -> read(place)).stream()
                .filter(call -> call.called().equals(called.value()))
                .toList();
        List<Call> drawn = calls.stream()
                .filter(call -> call.service() != null && call.service().equals(service))
                .toList();
        List<Call> others =
                calls.stream().filter(call -> call.service() == null).toList();
        return (drawn.isEmpty() ? others : drawn).stream().map(Call::id).toList();
    }

    private List<Call> read(Place place) {
        return book.sop(place.edition(), place.sop()).map(CalledFrom::calls).orElse(List.of());
    }

    private static List<Call> calls(Sop sop) {
        try {
            var factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            NodeList found = factory.newDocumentBuilder()
                    .parse(new ByteArrayInputStream(sop.bpmn()))
                    .getElementsByTagNameNS(BPMN, "callActivity");
            var calls = new ArrayList<Call>();
            for (int i = 0; i < found.getLength(); i++) {
                calls.add(call((Element) found.item(i)));
            }
            return List.copyOf(calls);
        } catch (ParserConfigurationException | SAXException | IOException unreadable) {
            throw new IllegalStateException("a procedure in force cannot be read", unreadable);
        }
    }

    private static Call call(Element element) {
        NodeList inputs = element.getElementsByTagNameNS(CAMUNDA, "inputParameter");
        String service = null;
        for (int i = 0; i < inputs.getLength(); i++) {
            var input = (Element) inputs.item(i);
            service = input.getAttribute("name").equals("service")
                    ? input.getTextContent().strip()
                    : service;
        }
        return new Call(element.getAttribute("id"), element.getAttribute("calledElement"), service);
    }

    private record Place(Edition edition, SopKey sop) {}

    /** @param service for which it is drawn, null if the case decides */
    private record Call(String id, String called, @Nullable String service) {}
}
