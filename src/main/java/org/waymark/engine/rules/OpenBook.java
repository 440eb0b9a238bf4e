package org.waymark.engine.rules;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.waymark.engine.BookFile;

/** A book's files as the rules look at them: those that could be read. */
record OpenBook(List<BookFile> files, List<Opened> diagrams, List<Opened> decisions) {

    /** Every XML file. */
    Stream<Opened> all() {
        return Stream.concat(diagrams.stream(), decisions.stream());
    }

    /** The keys of its procedures. */
    Set<String> procedures() {
        return diagrams.stream()
                .flatMap(Opened::processes)
                .map(process -> String.valueOf(process.id()))
                .collect(Collectors.toSet());
    }

    /** A decision of the book, by its id. */
    Optional<Node> decision(String id) {
        return decisions.stream()
                .flatMap(file -> file.root().children("decision"))
                .filter(decision -> id.equals(decision.id()))
                .findFirst();
    }

    /** The names of its forms. */
    Set<String> forms() {
        return BookFiles.forms(files)
                .map(file -> BookFiles.formKey(file).value())
                .collect(Collectors.toSet());
    }

    /** The clocks that {@code clocks.dmn} has a row for. */
    Set<String> clocks() {
        return decision("clocks").stream()
                .flatMap(table -> table.all("rule"))
                .flatMap(rule -> rule.child("inputEntry").flatMap(entry -> entry.child("text")).stream())
                .flatMap(text -> Stream.of(text.text().split(",")))
                .map(text -> text.strip().replace("\"", ""))
                .collect(Collectors.toSet());
    }

    /** How many flows leave an element. */
    static long flowsFrom(Spot spot) {
        return spot.root()
                .all("sequenceFlow")
                .filter(flow -> String.valueOf(spot.element().id()).equals(flow.attribute("sourceRef")))
                .count();
    }

    /** A readable XML file. */
    record Opened(String name, Xml root) {

        /** The processes it draws. */
        Stream<Node> processes() {
            return root.children("process");
        }

        /** Every element with its place. */
        Stream<Spot> spots() {
            return Spot.of(root);
        }

        /** Every element with this name, with its place. */
        Stream<Spot> spots(String name) {
            return spots().filter(spot -> spot.is(name));
        }
    }
}
