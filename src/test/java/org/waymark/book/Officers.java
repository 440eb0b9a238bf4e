package org.waymark.book;

import java.util.Collections;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.waymark.directory.Directory;
import org.waymark.directory.Viewer;
import org.waymark.engine.Step;
import org.waymark.shared.OfficerId;

/** The demonstration officers: finds one whose duty a step is. */
final class Officers {

    private static final List<String> NAMES = List.of(
            "ngo.north",
            "police.north",
            "social.north",
            "police.south",
            "social.south",
            "child.protection",
            "health.north",
            "supervisor.social",
            "supervisor.health",
            "health.south",
            "shelter.one",
            "shelter.two",
            "coordinator",
            "protection.officer",
            "victim.support",
            "immigration",
            "prosecutor");

    private final Directory directory;

    Officers(Directory directory) {
        this.directory = directory;
    }

    Viewer named(String name) {
        return directory.viewer(new OfficerId(name)).orElseThrow(() -> new AssertionError("no officer " + name));
    }

    /** All of them. */
    List<Viewer> all() {
        return NAMES.stream().map(this::named).toList();
    }

    /** @param agency whose task it is, null if the duty alone says so @param other who may not do it, null if anyone may */
    Viewer forStep(Step step, @Nullable String agency, @Nullable Viewer other) {
        return able(step, agency)
                .filter(officer -> other == null || !officer.id().equals(other.id()))
                .findFirst()
                .orElseThrow(() -> new AssertionError("nobody may do " + step.id() + " at " + agency));
    }

    /** Those whose duty it is, in their order. @param agency whose task it is, null if the duty alone says so */
    Stream<Viewer> able(Step step, @Nullable String agency) {
        Predicate<Viewer> duty = officer -> !Collections.disjoint(officer.duties(), step.duties());
        Predicate<Viewer> place =
                officer -> agency == null || officer.agency().value().equals(agency);
        return NAMES.stream().map(this::named).filter(duty.and(place));
    }
}
