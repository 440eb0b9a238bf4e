package org.waymark.engine.rules;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.waymark.engine.BookFile;
import org.waymark.shared.FormKey;

/** Tells the files of a book apart by their names, and what a decision asks for. */
public final class BookFiles {

    private static final String FORM = ".form";

    private BookFiles() {}

    public static Stream<BookFile> diagrams(Collection<BookFile> files) {
        return files.stream().filter(file -> file.name().endsWith(".bpmn"));
    }

    public static Stream<BookFile> decisions(Collection<BookFile> files) {
        return files.stream().filter(file -> file.name().endsWith(".dmn"));
    }

    public static Stream<BookFile> forms(Collection<BookFile> files) {
        return files.stream().filter(file -> file.name().endsWith(FORM));
    }

    /** A form is known by its file's name; that its {@code id} says the same is a rule. */
    public static FormKey formKey(BookFile form) {
        String name = form.name().substring(form.name().lastIndexOf('/') + 1);
        return new FormKey(name.substring(0, name.length() - FORM.length()));
    }

    /** The inputs of a decision that are plain names. */
    public static List<String> inputNames(Node decision) {
        return decision.all("inputExpression")
                .map(expression -> expression.child("text"))
                .flatMap(Optional::stream)
                .map(Node::text)
                .filter(text -> text.matches("[A-Za-z][A-Za-z0-9]*"))
                .toList();
    }
}
