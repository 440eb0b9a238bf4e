package org.waymark.engine.hooks;

import java.util.List;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.jspecify.annotations.Nullable;
import org.waymark.engine.rules.Node;
import org.waymark.engine.rules.Xml;

/** An element as the engine's own parser has read it. */
record EngineNode(Element element) implements Node {

    private static final String PREFIX = Xml.CAMUNDA + ":";

    @Override
    public String namespace() {
        return element.getUri();
    }

    @Override
    public String name() {
        return element.getTagName();
    }

    @Override
    public @Nullable String attribute(String name) {
        return element.attribute(name);
    }

    @Override
    public @Nullable String extension(String name) {
        // The engine's parser keeps attributes under "uri:name".
        return element.attribute(PREFIX + name);
    }

    @Override
    public List<Node> children() {
        return element.elements().stream().<Node>map(EngineNode::new).toList();
    }

    @Override
    public String text() {
        return element.getText().strip();
    }
}
