package org.waymark.engine.rules;

import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An element of a file and where an author finds it.
 *
 * @param owner the id of the element or of the nearest one around it
 */
record Spot(Xml element, @Nullable String owner, @Nullable Spot outer) {

    /** The whole file, in its order. */
    static Stream<Spot> of(Xml root) {
        return new Spot(root, root.id(), null).all();
    }

    /** The name of the element around it. */
    String outerName() {
        return outer == null ? "" : outer.element.name();
    }

    /** The root of its file. */
    Xml root() {
        return outer == null ? element : outer.root();
    }

    boolean is(String name) {
        return element.name().equals(name);
    }

    private Stream<Spot> all() {
        return Stream.concat(
                Stream.of(this),
                element.inner().stream()
                        .map(child -> new Spot(child, child.id() == null ? owner : child.id(), this))
                        .flatMap(Spot::all));
    }
}
