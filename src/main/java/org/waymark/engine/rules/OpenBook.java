package org.waymark.engine.rules;

import java.util.List;
import java.util.stream.Stream;
import org.waymark.engine.BookFile;

/** The files of a book that could be read, as the rules look at them. @param files as they came */
record OpenBook(List<BookFile> files, List<Opened> diagrams, List<Opened> decisions) {

    /** A readable XML file. */
    record Opened(String name, Node root) {

        /** The processes it draws. */
        Stream<Node> processes() {
            return root.children("process");
        }
    }
}
