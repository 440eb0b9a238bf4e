package org.waymark.casework;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
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
     * Where something is to be done comes first: parts before the procedures they belong to, the procedure of the case last.
     *
     * @param due the open steps that the viewer may know
     * @param whole whether they may know of the procedure of the case, not of their own part alone
     */
    List<Place> of(CaseFile file, List<DueStep> due, boolean whole, Locale locale) {
        var open = new LinkedHashMap<Map.Entry<SopKey, Edition>, Open>();
        var spine = Map.entry(file.procedure(), file.edition());
        Open above = Open.none();
        if (whole && file.open()) {
            open.put(spine, above);
        }
        for (DueStep step : due) {
            var where = Map.entry(step.procedure(), step.edition());
            Open here = open.computeIfAbsent(where, any -> Open.none());
            here.at().add(step.step());
            here.names().add(name(step, locale));
            if (!where.equals(spine)) {
                Optional.ofNullable(step.calledAt()).ifPresent(above.at()::add);
                above.names().add(sop(step.edition(), step.procedure(), locale));
                here.callers().addAll(callers(file, step, locale));
            }
        }
        return open.entrySet().stream()
                .sorted(Comparator.comparingInt(entry -> height(entry.getKey(), spine)))
                .map(entry -> place(entry.getKey(), entry.getValue(), locale))
                .toList();
    }

    private int height(Map.Entry<SopKey, Edition> where, Map.Entry<SopKey, Edition> spine) {
        boolean part = book.sop(where.getValue(), where.getKey())
                .filter(sop -> sop.partOf() != null)
                .isPresent();
        return where.equals(spine) ? 2 : part ? 0 : 1;
    }

    private Place place(Map.Entry<SopKey, Edition> where, Open here, Locale locale) {
        return new Place(
                where.getKey(),
                sop(where.getValue(), where.getKey(), locale),
                List.copyOf(here.callers()),
                where.getValue(),
                List.copyOf(here.at()),
                List.copyOf(here.names()));
    }

    /** The procedure that this is a part of, then the one that the procedure of the case called. */
    private List<String> callers(CaseFile file, DueStep step, Locale locale) {
        Stream<SopKey> whole = book.sop(step.edition(), step.procedure()).map(Sop::partOf).stream();
        Stream<SopKey> called = book.sop(file.edition(), file.procedure()).stream()
                .flatMap(sop -> sop.calls().stream())
                .filter(call -> call.element().equals(step.calledAt()))
                .map(Sop.Call::called);
        return Stream.concat(whole, called)
                .filter(key -> !key.equals(step.procedure()))
                .map(key -> sop(step.edition(), key, locale))
                .distinct()
                .toList();
    }

    /** What is open in one procedure: ids of steps, their names, and by which procedures it was called. */
    private record Open(Set<String> at, Set<String> names, Set<String> callers) {

        static Open none() {
            return new Open(new LinkedHashSet<>(), new LinkedHashSet<>(), new LinkedHashSet<>());
        }
    }

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
