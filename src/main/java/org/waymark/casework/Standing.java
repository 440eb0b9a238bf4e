package org.waymark.casework;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.waymark.casework.CaseSteps.DueStep;
import org.waymark.casework.Cases.Place;
import org.waymark.engine.Book;
import org.waymark.engine.Sop;
import org.waymark.shared.Edition;
import org.waymark.shared.SopKey;

/** Says where a case stands on its diagrams, as far as a viewer may know which steps are open. */
@Component
class Standing {

    private final Book book;

    Standing(Book book) {
        this.book = book;
    }

    /**
     * The procedure of the case first, then those that it has called.
     *
     * @param due the open steps that the viewer may know
     * @param whole whether they may know of the procedure of the case, not of their own part alone
     */
    List<Place> of(CaseFile file, List<DueStep> due, boolean whole, Locale locale) {
        var open = new LinkedHashMap<Map.Entry<SopKey, Edition>, Open>();
        var spine = Map.entry(file.procedure(), file.edition());
        Open above = new Open(new LinkedHashSet<>(), new LinkedHashSet<>());
        if (whole && file.open()) {
            open.put(spine, above);
        }
        for (DueStep step : due) {
            var where = Map.entry(step.procedure(), step.edition());
            Open here = open.computeIfAbsent(where, any -> new Open(new LinkedHashSet<>(), new LinkedHashSet<>()));
            here.at().add(step.step());
            here.names().add(name(step, locale));
            if (!where.equals(spine)) {
                Optional.ofNullable(step.calledAt()).ifPresent(above.at()::add);
                above.names().add(sop(step.edition(), step.procedure(), locale));
            }
        }
        var places = new ArrayList<Place>();
        open.forEach((where, here) -> places.add(new Place(
                where.getKey(),
                sop(where.getValue(), where.getKey(), locale),
                where.getValue(),
                List.copyOf(here.at()),
                List.copyOf(here.names()))));
        return places;
    }

    /** What is open in one procedure: ids of steps, and their names. */
    private record Open(Set<String> at, Set<String> names) {}

    private String name(DueStep step, Locale locale) {
        return book.sop(step.edition(), step.procedure())
                .flatMap((Sop sop) -> sop.step(step.step()))
                .map(drawn -> drawn.name(locale))
                .orElse(step.step());
    }

    private String sop(Edition edition, SopKey key, Locale locale) {
        return book.sop(edition, key).map(sop -> sop.name(locale)).orElse(key.value());
    }
}
