package org.waymark.engine.rules;

import java.util.stream.Stream;
import org.waymark.engine.Finding;

/** A procedure that opens cases should ask something first; without a form it opens an empty case. */
class StartingProcedureHasForm implements Rule {

    @Override
    public Stream<Finding> check(OpenBook book) {
        return book.diagrams().stream()
                .flatMap(file -> file.processes()
                        .filter(process -> process.property("starts-case")
                                .filter("true"::equals)
                                .isPresent())
                        .filter(process ->
                                process.children("startEvent").allMatch(start -> start.extension("formRef") == null))
                        .map(process -> House.warning(
                                "house/start-has-form",
                                file.name(),
                                process.id(),
                                "Give the start the form that opens a case.")));
    }
}
