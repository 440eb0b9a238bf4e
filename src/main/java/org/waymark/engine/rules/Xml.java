package org.waymark.engine.rules;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.NodeList;
import org.xml.sax.ErrorHandler;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/** Reads the XML of a book's file without following anything outside it: no document type, no entity, no inclusion. */
public final class Xml implements Node {

    /** The namespace of the engine's extensions. */
    public static final String CAMUNDA = "http://camunda.org/schema/1.0/bpmn";

    static final int LARGEST = 2_000_000;

    private final Element element;
    private final List<Xml> inner;
    /** What was looked for within, by name: rules ask a whole diagram for its flows with every gateway. */
    private final Map<String, List<Node>> found = new HashMap<>();

    private Xml(Element element) {
        this.element = element;
        this.inner = nodes(element.getChildNodes())
                .filter(Element.class::isInstance)
                .map(node -> new Xml((Element) node))
                .toList();
    }

    /** The root element. @throws Unreadable if it is no XML, too large, or reaches outside itself */
    public static Xml read(byte[] content) {
        if (content.length > LARGEST) {
            throw new Unreadable("the file is larger than " + LARGEST + " bytes");
        }
        try {
            var builder = secured().newDocumentBuilder();
            builder.setErrorHandler(new Strict());
            return new Xml(builder.parse(new ByteArrayInputStream(content)).getDocumentElement());
        } catch (SAXException | IOException malformed) {
            throw new Unreadable(String.valueOf(malformed.getMessage()));
        } catch (ParserConfigurationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static DocumentBuilderFactory secured() throws ParserConfigurationException {
        var factory = DocumentBuilderFactory.newDefaultInstance();
        factory.setNamespaceAware(true);
        factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_DTD, "");
        factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
        // The parser itself keeps a deep file from filling the stack.
        factory.setAttribute("jdk.xml.maxElementDepth", "40");
        factory.setXIncludeAware(false);
        factory.setExpandEntityReferences(false);
        return factory;
    }

    /** Every attribute, namespace declarations apart. */
    List<Attribute> attributes() {
        NamedNodeMap all = element.getAttributes();
        return IntStream.range(0, all.getLength())
                .mapToObj(all::item)
                .filter(attribute -> !XMLConstants.XMLNS_ATTRIBUTE_NS_URI.equals(attribute.getNamespaceURI()))
                .map(attribute -> new Attribute(
                        attribute.getNamespaceURI() == null ? "" : attribute.getNamespaceURI(),
                        attribute.getLocalName(),
                        attribute.getNodeValue()))
                .toList();
    }

    /** The elements directly within. */
    List<Xml> inner() {
        return inner;
    }

    @Override
    public String namespace() {
        String uri = element.getNamespaceURI();
        return uri == null ? "" : uri;
    }

    @Override
    public String name() {
        return element.getLocalName();
    }

    @Override
    public @Nullable String attribute(String name) {
        return element.hasAttribute(name) ? element.getAttribute(name) : null;
    }

    @Override
    public @Nullable String extension(String name) {
        return element.hasAttributeNS(CAMUNDA, name) ? element.getAttributeNS(CAMUNDA, name) : null;
    }

    @Override
    public List<Node> children() {
        return Collections.unmodifiableList(inner);
    }

    private List<Node> within(String name) {
        return Node.super.all(name).toList();
    }

    @Override
    public Stream<Node> all(String name) {
        return found.computeIfAbsent(name, this::within).stream();
    }

    @Override
    public String text() {
        return nodes(element.getChildNodes())
                .filter(org.w3c.dom.Text.class::isInstance)
                .map(org.w3c.dom.Node::getNodeValue)
                .collect(Collectors.joining())
                .strip();
    }

    private static Stream<org.w3c.dom.Node> nodes(NodeList nodes) {
        return IntStream.range(0, nodes.getLength()).mapToObj(nodes::item);
    }

    /** An attribute as it stands in the file. */
    record Attribute(String namespace, String name, String value) {}

    /** Says that a file cannot be read as XML that stands for itself. */
    public static final class Unreadable extends IllegalArgumentException {
        Unreadable(String reason) {
            super(reason);
        }
    }

    private static final class Strict implements ErrorHandler {
        @Override
        public void warning(SAXParseException problem) {
            // a warning of the parser says nothing about safety
        }

        @Override
        public void error(SAXParseException problem) throws SAXException {
            throw problem;
        }

        @Override
        public void fatalError(SAXParseException problem) throws SAXException {
            throw problem;
        }
    }
}
