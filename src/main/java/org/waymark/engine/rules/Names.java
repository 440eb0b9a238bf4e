package org.waymark.engine.rules;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.waymark.engine.BookFile;
import org.waymark.engine.Finding;

/** A book holds diagrams, decisions and forms with plain names, each once: nothing that the engine would read otherwise. */
final class Names {

    private static final Pattern PLAIN = Pattern.compile("[a-z][a-z0-9-]{0,99}\\.(bpmn|dmn|form)");

    private Names() {}

    static List<Finding> strange(List<BookFile> files) {
        Set<String> seen = new HashSet<>();
        return files.stream()
                .filter(file -> !PLAIN.matcher(file.name()).matches() || !seen.add(file.name()))
                .map(file -> House.error(
                        "structure/plain-file-name",
                        file.name(),
                        null,
                        "A file of the book is named once, in small letters, and ends in .bpmn, .dmn or .form."))
                .toList();
    }
}
