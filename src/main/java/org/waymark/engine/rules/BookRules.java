package org.waymark.engine.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.waymark.engine.BookFile;
import org.waymark.engine.Finding;

/** Checks a book against every rule. */
@Component
public class BookRules {

    private final List<Rule> rules;

    BookRules() {
        this.rules = List.of();
    }

    /** What is against the rules in these files. */
    public List<Finding> check(List<BookFile> files) {
        var findings = new ArrayList<Finding>();
        var book = new OpenBook(
                files,
                BookFiles.diagrams(files)
                        .flatMap(file -> open(file, findings).stream())
                        .toList(),
                BookFiles.decisions(files)
                        .flatMap(file -> open(file, findings).stream())
                        .toList());
        rules.forEach(rule -> rule.check(book).forEach(findings::add));
        return List.copyOf(findings);
    }

    private static Optional<OpenBook.Opened> open(BookFile file, List<Finding> findings) {
        try {
            return Optional.of(new OpenBook.Opened(file.name(), Xml.read(file.content())));
        } catch (Xml.Unreadable unreadable) {
            findings.add(new Finding(
                    Finding.Severity.ERROR,
                    "safety/plain-xml",
                    file.name(),
                    null,
                    "This file cannot be read as plain XML: " + unreadable.getMessage()));
            return Optional.empty();
        }
    }
}
