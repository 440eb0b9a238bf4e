package org.waymark.engine.rules;

import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.waymark.engine.Finding;

/** A part of a procedure names the procedure that it is a part of, and that one is no part itself. */
class PartBelongsToProcedure implements Rule {

    private static final String PART = "part-of";

    @Override
    public Stream<Finding> check(OpenBook book) {
        Map<String, Boolean> parts = book.diagrams().stream()
                .flatMap(OpenBook.Opened::processes)
                .collect(Collectors.toMap(
                        process -> String.valueOf(process.id()),
                        process -> process.property(PART).isPresent(),
                        (first, second) -> first));
        return book.diagrams().stream()
                .flatMap(file -> file.processes()
                        .filter(process -> process.property(PART)
                                .filter(whole -> parts.getOrDefault(whole, true))
                                .isPresent())
                        .map(process -> House.error(
                                "house/part-of-a-procedure",
                                file.name(),
                                process.id(),
                                "Name in part-of a procedure of the book that is no part of another.")));
    }
}
