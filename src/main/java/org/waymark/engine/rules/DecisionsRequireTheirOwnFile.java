package org.waymark.engine.rules;

import java.util.Set;
import java.util.stream.Stream;
import org.waymark.engine.Finding;

/** A decision may build on another one of its own file, and on nothing elsewhere. */
class DecisionsRequireTheirOwnFile implements Rule {

    private static final Set<String> REFERENCES =
            Set.of("requiredDecision", "requiredInput", "requiredAuthority", "sourceRef", "targetRef");

    @Override
    public Stream<Finding> check(OpenBook book) {
        return book.decisions().stream()
                .flatMap(file -> file.spots()
                        .filter(spot -> REFERENCES.contains(spot.element().name()))
                        .filter(spot -> !String.valueOf(spot.element().attribute("href"))
                                .startsWith("#"))
                        .flatMap(spot -> Rule.finding(
                                "safety/no-import",
                                file,
                                spot,
                                "Refer to decisions of this file only: #decision-key.")));
    }
}
