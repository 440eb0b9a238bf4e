package org.waymark.engine.rules;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.util.function.SingletonSupplier;
import org.waymark.engine.BookFile;

/** A book's files as the rules look at them: those that could be read. */
final class OpenBook {

    private final List<BookFile> files;
    private final List<Opened> diagrams;
    private final List<Opened> decisions;
    // Asked for with every step of the book, so read once.
    private final Supplier<Set<String>> procedures = once(this::readProcedures);
    private final Supplier<Set<String>> forms = once(this::readForms);
    private final Supplier<Set<String>> clocks = once(this::readClocks);

    OpenBook(List<BookFile> files, List<Opened> diagrams, List<Opened> decisions) {
        this.files = List.copyOf(files);
        this.diagrams = List.copyOf(diagrams);
        this.decisions = List.copyOf(decisions);
    }

    private static Supplier<Set<String>> once(Supplier<Set<String>> read) {
        return SingletonSupplier.of(read);
    }

    List<BookFile> files() {
        return files;
    }

    List<Opened> diagrams() {
        return diagrams;
    }

    List<Opened> decisions() {
        return decisions;
    }

    /** Every XML file. */
    Stream<Opened> all() {
        return Stream.concat(diagrams.stream(), decisions.stream());
    }

    /** The keys of its procedures. */
    Set<String> procedures() {
        return procedures.get();
    }

    private Set<String> readProcedures() {
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
        return forms.get();
    }

    private Set<String> readForms() {
        return BookFiles.forms(files)
                .map(file -> BookFiles.formKey(file).value())
                .collect(Collectors.toSet());
    }

    /** The clocks that {@code clocks.dmn} has a row for. */
    Set<String> clocks() {
        return clocks.get();
    }

    private Set<String> readClocks() {
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

    /** A readable XML file; the rules go through it again and again, so its elements are listed once. */
    static final class Opened {

        private final String name;
        private final Xml root;
        private final List<Spot> spots;
        private final Map<String, List<Spot>> byName;

        Opened(String name, Xml root) {
            this.name = name;
            this.root = root;
            this.spots = Spot.of(root).toList();
            this.byName = spots.stream()
                    .collect(Collectors.groupingBy(spot -> spot.element().name()));
        }

        String name() {
            return name;
        }

        Xml root() {
            return root;
        }

        /** The processes it draws. */
        Stream<Node> processes() {
            return root.children("process");
        }

        /** Every element with its place. */
        Stream<Spot> spots() {
            return spots.stream();
        }

        /** Every element with this name, with its place. */
        Stream<Spot> spots(String element) {
            return byName.getOrDefault(element, List.of()).stream();
        }
    }
}
