package org.waymark.procedures;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.waymark.engine.Book;
import org.waymark.engine.Sop;
import org.waymark.procedures.diagram.Drawing;
import org.waymark.procedures.diagram.Drawn;
import org.waymark.procedures.diagram.Legend;
import org.waymark.shared.Edition;
import org.waymark.shared.SopKey;

/** Draws procedures from the files of their edition, with whose each step is and how long it may take. */
@Component
class DrawnDiagrams implements Diagrams {

    private final Book book;
    private final Whose whose;
    private final Limits limits;

    /** An edition never changes, so that what was read of it once stays true. */
    private final Map<Named, Map<String, String>> names = new ConcurrentHashMap<>();

    private record Named(Edition edition, SopKey sop, Locale locale) {}

    DrawnDiagrams(Book book, Whose whose, Limits limits) {
        this.book = book;
        this.whose = whose;
        this.limits = limits;
    }

    @Override
    public Optional<String> svg(Edition edition, SopKey sop, Map<String, Mark> marks, String title, Locale locale) {
        return book.sop(edition, sop)
                .map(drawn ->
                        Drawing.of(Drawn.read(drawn.bpmn()), legend(edition, drawn, marks, title, locale, Map.of())));
    }

    @Override
    public Optional<String> around(Edition edition, SopKey sop, Map<String, Mark> marks, String title, Locale locale) {
        return book.sop(edition, sop)
                .map(drawn -> Drawing.around(
                        Drawn.read(drawn.bpmn()), legend(edition, drawn, marks, title, locale, Map.of())));
    }

    @Override
    public Optional<String> linked(Edition edition, SopKey sop, Map<String, Mark> marks, String title, Locale locale) {
        return book.sop(edition, sop)
                .map(drawn -> Drawing.of(
                        Drawn.read(drawn.bpmn()), legend(edition, drawn, marks, title, locale, links(drawn))));
    }

    private static Map<String, String> links(Sop sop) {
        return sop.calls().stream()
                .collect(Collectors.toMap(Sop.Call::element, call -> "/procedures/" + call.called()));
    }

    private Legend legend(
            Edition edition, Sop sop, Map<String, Mark> marks, String title, Locale locale, Map<String, String> links) {
        Drawn drawn = Drawn.read(sop.bpmn());
        Map<String, String> sectors = new HashMap<>();
        drawn.laneDuties()
                .forEach((lane, duties) -> whose.sector(duties).ifPresent(sector -> sectors.put(lane, sector.value())));
        Map<String, String> clocks = new HashMap<>();
        sop.steps().forEach(step -> {
            whose.sector(step.duties()).ifPresent(sector -> sectors.put(step.id(), sector.value()));
            limits.of(edition, step).ifPresent(rule -> clocks.put(step.id(), limits.inWords(rule, locale)));
        });
        Map<String, String> classes = marks.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, mark -> mark.getValue().name().toLowerCase(Locale.ROOT)));
        return new Legend(title, locale, sectors, classes, clocks, links);
    }

    @Override
    public Map<String, Mark> marks(Edition edition, SopKey sop, Set<String> flows, Set<String> open) {
        Map<String, Mark> marks = new HashMap<>();
        book.sop(edition, sop)
                .map(drawn -> Drawn.read(drawn.bpmn()).ends(flows))
                .orElse(Set.of())
                .forEach(end -> marks.put(end, Mark.VISITED));
        flows.forEach(flow -> marks.put(flow, Mark.VISITED));
        open.forEach(step -> marks.put(step, Mark.HERE));
        return marks;
    }

    @Override
    public Map<String, String> names(Edition edition, SopKey sop, Locale locale) {
        return names.computeIfAbsent(new Named(edition, sop, locale), this::read);
    }

    private Map<String, String> read(Named which) {
        return book.sop(which.edition(), which.sop())
                .map(sop -> Map.copyOf(Drawn.read(sop.bpmn()).told(which.locale())))
                .orElse(Map.of());
    }
}
