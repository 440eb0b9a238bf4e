package org.waymark.procedures.diagram;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.ErrorHandler;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/** Reads XML that somebody drew: no document type, nothing fetched, elements found by their local names. */
public final class Xml {

    public static final String CAMUNDA = "http://camunda.org/schema/1.0/bpmn";

    private Xml() {}

    /** The root element. @throws Malformed if it is no XML, or has a document type */
    public static Element parse(byte[] content) {
        try {
            var builder = factory().newDocumentBuilder();
            builder.setErrorHandler(STRICT);
            return builder.parse(new ByteArrayInputStream(content)).getDocumentElement();
        } catch (SAXParseException fault) {
            throw new Malformed("line " + fault.getLineNumber() + ": " + fault.getMessage());
        } catch (SAXException fault) {
            throw new Malformed(String.valueOf(fault.getMessage()));
        } catch (IOException | ParserConfigurationException fault) {
            throw new IllegalStateException(fault);
        }
    }

    private static DocumentBuilderFactory factory() throws ParserConfigurationException {
        var factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        factory.setXIncludeAware(false);
        factory.setExpandEntityReferences(false);
        return factory;
    }

    /** All elements below this one that have this local name, in the order of the file. */
    public static Stream<Element> all(Element within, String localName) {
        return elements(within.getElementsByTagNameNS("*", localName));
    }

    /** The elements directly below this one. */
    public static Stream<Element> children(Element of) {
        return elements(of.getChildNodes());
    }

    /** The elements directly below this one that have this local name. */
    public static Stream<Element> children(Element of, String localName) {
        return children(of).filter(child -> localName.equals(child.getLocalName()));
    }

    /** An attribute, if it is there and not blank. */
    public static Optional<String> attribute(Element of, String name) {
        return Optional.of(of.getAttribute(name)).filter(text -> !text.isBlank());
    }

    /** An attribute of the engine's namespace, if it is there and not blank. */
    public static Optional<String> camunda(Element of, String name) {
        return Optional.of(of.getAttributeNS(CAMUNDA, name)).filter(text -> !text.isBlank());
    }

    /** An extension property drawn on this very element. */
    public static Optional<String> property(Element of, String name) {
        return children(of, "extensionElements")
                .flatMap(extensions -> children(extensions, "properties"))
                .flatMap(properties -> children(properties, "property"))
                .filter(property -> property.getAttribute("name").equals(name))
                .map(property -> property.getAttribute("value"))
                .filter(text -> !text.isBlank())
                .findFirst();
    }

    private static Stream<Element> elements(NodeList nodes) {
        List<Element> found = new ArrayList<>();
        for (int i = 0; i < nodes.getLength(); i++) {
            Node node = nodes.item(i);
            if (node instanceof Element element) {
                found.add(element);
            }
        }
        return found.stream();
    }

    private static final ErrorHandler STRICT = new ErrorHandler() {
        @Override
        public void warning(SAXParseException fault) {}

        @Override
        public void error(SAXParseException fault) throws SAXException {
            throw fault;
        }

        @Override
        public void fatalError(SAXParseException fault) throws SAXException {
            throw fault;
        }
    };

    /** Says where a file stops being XML. */
    public static final class Malformed extends IllegalArgumentException {
        Malformed(String reason) {
            super(reason);
        }
    }
}
