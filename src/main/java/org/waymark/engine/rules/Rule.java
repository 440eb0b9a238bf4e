package org.waymark.engine.rules;

import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.waymark.engine.Finding;

/** One thing that a book must be like. */
interface Rule {

    /** What is against this rule in the book. */
    Stream<Finding> check(OpenBook book);

    /** A rule that looks at each element of each diagram by itself. @param objection what to do instead, or null if all is well */
    static Rule ofDiagrams(String name, String element, Function<Spot, @Nullable String> objection) {
        return ofDiagrams(name, element, (book, spot) -> objection.apply(spot));
    }

    /** A rule that looks at each element of each diagram in the light of the whole book. */
    static Rule ofDiagrams(String name, String element, BiFunction<OpenBook, Spot, @Nullable String> objection) {
        return book -> book.diagrams().stream()
                .flatMap(file ->
                        file.spots(element).flatMap(spot -> finding(name, file, spot, objection.apply(book, spot))));
    }

    /** An error at this place; nothing if there is no message. */
    static Stream<Finding> finding(String rule, OpenBook.Opened file, Spot spot, @Nullable String message) {
        return message == null
                ? Stream.empty()
                : Stream.of(new Finding(Finding.Severity.ERROR, rule, file.name(), spot.owner(), message));
    }
}
