package org.waymark.engine.rules;

import java.util.stream.Stream;
import org.waymark.engine.Finding;

/** One thing that a book must be like. */
interface Rule {

    /** Family and name, such as {@code safety/no-script}. */
    String name();

    /** What is against this rule in the book. */
    Stream<Finding> check(OpenBook book);

    /** An error under this rule. @param element the element at fault, for its id */
    default Finding error(OpenBook.Opened file, Node element, String message) {
        return new Finding(Finding.Severity.ERROR, name(), file.name(), element.id(), message);
    }
}
