package org.waymark.engine.rules;

import java.util.stream.Stream;
import org.waymark.engine.Finding;

/** Keeps files to a size that people can read and the engine can hold. */
class Sizes implements Rule {

    private static final int MOST_ELEMENTS = 20_000;
    private static final int LONGEST_TEXT = 20_000;

    @Override
    public Stream<Finding> check(OpenBook book) {
        return book.all().flatMap(file -> {
            boolean many = file.spots().count() > MOST_ELEMENTS;
            Stream<Finding> texts = file.spots()
                    .filter(Sizes::tooLong)
                    .flatMap(spot -> Rule.finding("structure/size", file, spot, "This text is too long."));
            return many
                    ? Rule.finding(
                            "structure/size",
                            file,
                            new Spot(file.root(), null, null),
                            "The file has too many elements.")
                    : texts;
        });
    }

    private static boolean tooLong(Spot spot) {
        return spot.element().text().length() > LONGEST_TEXT
                || spot.element().attributes().stream()
                        .anyMatch(attribute -> attribute.value().length() > LONGEST_TEXT);
    }
}
