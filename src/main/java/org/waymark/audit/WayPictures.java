package org.waymark.audit;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.waymark.engine.Book;
import org.waymark.engine.Sop;
import org.waymark.procedures.Diagrams;
import org.waymark.procedures.Editions;
import org.waymark.shared.SopKey;

/** Draws the way of a case on the diagrams of its own edition, and tells the same in words. */
@Component
class WayPictures {

    private final Book book;
    private final Diagrams diagrams;
    private final Editions editions;
    private final MessageSource messages;

    WayPictures(Book book, Diagrams diagrams, Editions editions, MessageSource messages) {
        this.book = book;
        this.diagrams = diagrams;
        this.editions = editions;
        this.messages = messages;
    }

    /** @param wanted the procedure to draw; the others are told in words, after it. Null draws the one that moved last */
    List<Picture> of(Way way, @Nullable SopKey wanted, Locale locale) {
        List<Way.Place> places = way.places();
        Way.Place drawn = places.stream()
                .filter(place -> place.sop().equals(wanted))
                .findFirst()
                .orElse(places.isEmpty() ? null : places.get(0));
        return places.stream()
                .sorted(Comparator.comparing(place -> !place.equals(drawn)))
                .flatMap(place -> book.sop(place.edition(), place.sop()).stream()
                        .map(sop -> picture(place, sop, way.in(place), place.equals(drawn), locale)))
                .toList();
    }

    private Picture picture(Way.Place place, Sop sop, Way.Trace trace, boolean drawn, Locale locale) {
        int version = editions.version(place.edition(), place.sop()).orElse(0);
        String name = sop.name(locale);
        var marks = diagrams.marks(place.edition(), place.sop(), trace.flows, Set.copyOf(trace.open.values()));
        String title = messages.getMessage("audit.case.picture", new Object[] {name, version}, locale);
        Map<String, String> names = diagrams.names(place.edition(), place.sop(), locale);
        return new Picture(
                place.sop().value(),
                name,
                whole(place, sop, locale),
                version,
                place.edition().number(),
                drawn
                        ? diagrams.linked(place.edition(), place.sop(), marks, title, locale)
                                .orElse("")
                        : "",
                named(trace.done.stream(), names),
                named(trace.open.values().stream().sorted(), names));
    }

    private @Nullable String whole(Way.Place place, Sop sop, Locale locale) {
        return sop.partOf() == null
                ? null
                : book.sop(place.edition(), sop.partOf())
                        .map(one -> one.name(locale))
                        .orElse(null);
    }

    private static List<String> named(Stream<String> steps, Map<String, String> names) {
        return steps.map(step -> names.getOrDefault(step, step)).toList();
    }
}
