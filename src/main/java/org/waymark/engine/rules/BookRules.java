package org.waymark.engine.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import org.waymark.directory.Country;
import org.waymark.directory.Directory;
import org.waymark.engine.BookFile;
import org.waymark.engine.Finding;
import org.waymark.engine.spi.ProcedureAction;

/** Checks a book against every rule: those that keep the engine safe, and those of the house. */
@Component
public class BookRules {

    private final List<Rule> wall = Wall.rules();
    private final List<Rule> house;

    @Autowired
    BookRules(Directory directory, Country country, ObjectProvider<ProcedureAction> actions) {
        this(directory, country.languages(), actions);
    }

    // Actions are looked up late, since the rooms that bring them need the engine first.
    BookRules(Directory directory, List<Locale> languages, ObjectProvider<ProcedureAction> actions) {
        this.house = House.rules(
                directory,
                languages,
                () -> actions.stream().map(ProcedureAction::name).collect(Collectors.toUnmodifiableSet()));
    }

    /** What is against the rules in these files. */
    public List<Finding> check(List<BookFile> files) {
        return check(files, Stream.concat(wall.stream(), house.stream()).toList());
    }

    /** What must not reach the engine, whatever way it takes: each file looked at by itself. */
    public List<Finding> unsafe(List<BookFile> files) {
        return check(files, wall);
    }

    private static List<Finding> check(List<BookFile> files, List<Rule> rules) {
        var findings = new ArrayList<Finding>(Names.strange(files));
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
