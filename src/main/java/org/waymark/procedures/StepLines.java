package org.waymark.procedures;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.waymark.engine.Book;
import org.waymark.engine.BookFile;
import org.waymark.engine.ClockRule;
import org.waymark.engine.Sop;
import org.waymark.engine.Step;
import org.waymark.procedures.Library.Called;
import org.waymark.procedures.Library.StepLine;
import org.waymark.shared.Edition;

/** Tells in words what a diagram shows: its steps, the procedures it calls, the decisions it asks. */
@Component
class StepLines {

    private final Book book;
    private final Editions editions;
    private final Diagrams diagrams;
    private final Limits limits;
    private final Whose whose;

    StepLines(Book book, Editions editions, Diagrams diagrams, Limits limits, Whose whose) {
        this.book = book;
        this.editions = editions;
        this.diagrams = diagrams;
        this.limits = limits;
        this.whose = whose;
    }

    StepLine of(Edition edition, Step step, Locale locale) {
        Optional<ClockRule> limit = limits.of(edition, step);
        return new StepLine(
                step.id(),
                step.name(locale),
                whose.sectors(step.duties()),
                step.duties().stream().sorted().toList(),
                step.form(),
                limit.map(rule -> limits.inWords(rule, locale)).orElse(null),
                limit.map(ClockRule::status).orElse(null),
                limit.map(rule -> rule.source(locale)).orElse(null),
                limit.map(rule -> limits.warningsInWords(rule, locale)).orElse(null),
                limit.map(rule -> rule.action(locale))
                        .filter(action -> !action.isBlank())
                        .orElse(null),
                step.source(locale),
                Stream.of(step.guidance(locale).strip().split("\\n\\s*\\n"))
                        .filter(paragraph -> !paragraph.isBlank())
                        .toList());
    }

    List<Called> calls(Edition edition, Sop sop, Locale locale) {
        Map<String, String> names = diagrams.names(edition, sop.key(), locale);
        return sop.calls().stream()
                .map(call -> new Called(
                        call.called(),
                        book.sop(edition, call.called())
                                .map(called -> called.name(locale))
                                .orElse(call.called().value()),
                        names.getOrDefault(call.element(), call.element())))
                .toList();
    }

    /** The procedures that call this one, and at which of their steps. */
    List<Called> callers(Edition edition, Sop sop, Locale locale) {
        return book.sops(edition).stream()
                .flatMap(caller -> caller.calls().stream()
                        .filter(call -> call.called().equals(sop.key()))
                        .map(call -> called(edition, caller, call.element(), locale)))
                .distinct()
                .toList();
    }

    private Called called(Edition edition, Sop caller, String element, Locale locale) {
        Map<String, String> names = diagrams.names(edition, caller.key(), locale);
        return new Called(caller.key(), caller.name(locale), names.getOrDefault(element, element));
    }

    List<DecisionTable> decisions(Edition edition, Sop sop, Locale locale) {
        List<String> asked = file(sop).decisions().stream()
                .map(SopFile.Use::target)
                .distinct()
                .toList();
        return asked.isEmpty() ? List.of() : DecisionTable.read(editions.decisions(edition), asked, locale);
    }

    private static SopFile file(Sop sop) {
        return SopFile.read(new BookFile(sop.key() + ".bpmn", sop.bpmn())).orElseThrow();
    }
}
