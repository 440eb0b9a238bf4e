package org.waymark.engine.rules;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** An element of a BPMN or DMN file, wherever it was read: by us or by the engine's own parser. */
public interface Node {

    /** The namespace; empty if it has none. */
    String namespace();

    /** The name without prefix. */
    String name();

    /** An attribute without namespace. */
    @Nullable
    String attribute(String name);

    /** An attribute of the engine's extensions. */
    @Nullable
    String extension(String name);

    List<Node> children();

    /** The text directly within. */
    String text();

    /** The children with this name. */
    default Stream<Node> children(String name) {
        return children().stream().filter(child -> child.name().equals(name));
    }

    /** The first child with this name. */
    default Optional<Node> child(String name) {
        return children(name).findFirst();
    }

    /** The id, null if it has none. */
    default @Nullable String id() {
        return attribute("id");
    }

    /** This element and all within it, in the order of the file. */
    default Stream<Node> all() {
        return Stream.concat(Stream.of(this), children().stream().flatMap(Node::all));
    }

    /** All elements within it that have this name, in the order of the file. */
    default Stream<Node> all(String name) {
        return all().filter(node -> node.name().equals(name));
    }

    /** The extension properties drawn on this element. */
    default Stream<Node> properties() {
        return children("extensionElements")
                .flatMap(extensions -> extensions.children("properties"))
                .flatMap(properties -> properties.children("property"));
    }

    /** The value of an extension property. */
    default Optional<String> property(String name) {
        return properties()
                .filter(property -> name.equals(property.attribute("name")))
                .flatMap(property -> Optional.ofNullable(property.attribute("value")).stream())
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .findFirst();
    }
}
