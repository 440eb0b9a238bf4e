package org.waymark.engine.rules;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.waymark.directory.Directory;
import org.waymark.engine.Finding;

/** The rules that a whole book must keep so that every task is somebody's and every reference leads somewhere. */
final class House {

    private static final Set<String> CHOOSING = Set.of("exclusiveGateway", "inclusiveGateway");

    private House() {}

    static List<Rule> rules(Directory directory, List<Locale> languages, Supplier<Set<String>> actions) {
        return List.of(
                new TaskHasDuty(directory),
                Rule.ofDiagrams("house/task-has-form", "userTask", House::form),
                Rule.ofDiagrams("house/form-exists", "startEvent", House::startForm),
                Rule.ofDiagrams("house/task-has-clock", "userTask", House::clock),
                Rule.ofDiagrams("house/task-has-guidance", "userTask", House::guidance),
                Rule.ofDiagrams("house/task-has-source", "userTask", House::source),
                Rule.ofDiagrams("house/task-has-name", "userTask", House::name),
                Rule.ofDiagrams("house/not-by-exists", "userTask", House::otherStep),
                Rule.ofDiagrams("house/gateway-has-default", "exclusiveGateway", House::defaultFlow),
                Rule.ofDiagrams("house/gateway-has-default", "inclusiveGateway", House::defaultFlow),
                Rule.ofDiagrams("house/action-exists", "serviceTask", spot -> action(spot, actions.get())),
                Rule.ofDiagrams("house/clock-exists", "serviceTask", House::deadlineClock),
                Rule.ofDiagrams("house/decision-exists", "businessRuleTask", House::decision),
                Rule.ofDiagrams("house/call-exists", "callActivity", House::called),
                Rule.ofDiagrams("house/call-hands-case-down", "callActivity", House::handsCaseDown),
                Rule.ofDiagrams("house/flow-says-when", "sequenceFlow", House::saysWhen),
                new EveryWayLeadsOn(),
                new LoopWaits(),
                new CallsComeToAnEnd(),
                new StartingProcedureHasForm(),
                new PartBelongsToProcedure(),
                new EscalationIsCaught(),
                new OutcomeIsCode(),
                new MessageIsHeard(),
                Rule.ofDiagrams("house/fact-is-set", "serviceTask", House::factSet),
                new FormIsNamedAsItsFile(),
                new SaidInEveryLanguage(languages));
    }

    private static @Nullable String form(OpenBook book, Spot task) {
        String form = task.element().extension("formRef");
        return form != null && book.forms().contains(form)
                ? null
                : "Choose the form of the book that the officer fills in.";
    }

    private static @Nullable String startForm(OpenBook book, Spot start) {
        String form = start.element().extension("formRef");
        return form == null || book.forms().contains(form) ? null : "The book has no form " + form + ".";
    }

    private static @Nullable String clock(OpenBook book, Spot task) {
        Optional<String> clock = task.element().property("clock");
        return clock.filter(book.clocks()::contains).isPresent()
                ? null
                : "Name the clock that says by when it is due: a row of clocks.dmn.";
    }

    private static @Nullable String deadlineClock(OpenBook book, Spot task) {
        boolean deadline = "${setDeadline}".equals(task.element().extension("delegateExpression"));
        boolean complete =
                task.element().property("clock").filter(book.clocks()::contains).isPresent()
                        && task.element().property("fact").isPresent();
        return !deadline || complete ? null : "Name the clock, a row of clocks.dmn, and the fact that keeps the date.";
    }

    private static @Nullable String guidance(OpenBook book, Spot task) {
        return task.element()
                        .child("documentation")
                        .map(Node::text)
                        .filter(text -> !text.isBlank())
                        .isPresent()
                ? null
                : "Write what to do and what not to do, in plain words.";
    }

    private static @Nullable String source(OpenBook book, Spot task) {
        return task.element().property("source").isPresent() ? null : "Name the standard and section it comes from.";
    }

    private static @Nullable String name(OpenBook book, Spot task) {
        String name = task.element().attribute("name");
        return name != null && !name.isBlank() ? null : "Name the step; begin with a verb.";
    }

    private static @Nullable String otherStep(OpenBook book, Spot task) {
        Optional<String> other = task.element().property("not-by");
        boolean there = other.isEmpty()
                || Stream.of("userTask", "startEvent")
                        .flatMap(task.root()::all)
                        .anyMatch(step -> other.get().equals(step.id()));
        return there ? null : "There is no step " + other.orElse("") + " in this procedure.";
    }

    private static @Nullable String defaultFlow(OpenBook book, Spot gateway) {
        boolean divides = OpenBook.flowsFrom(gateway) > 1;
        return !divides || gateway.element().attribute("default") != null
                ? null
                : "Mark the flow that is taken when no condition holds.";
    }

    /** Where an exclusive or inclusive gateway divides, each flow but the default says when it is taken. */
    private static @Nullable String saysWhen(OpenBook book, Spot flow) {
        if (flow.element().child("conditionExpression").isPresent()) {
            return null;
        }
        String source = String.valueOf(flow.element().attribute("sourceRef"));
        long beside = flow.root()
                .all("sequenceFlow")
                .filter(other -> source.equals(other.attribute("sourceRef")))
                .count();
        boolean asked = beside > 1
                && flow.root()
                        .all()
                        .filter(node -> source.equals(node.id()))
                        .filter(node -> CHOOSING.contains(node.name()))
                        .anyMatch(node -> !String.valueOf(flow.element().id()).equals(node.attribute("default")));
        return asked ? "Say when this way is taken." : null;
    }

    private static @Nullable String action(Spot task, Set<String> known) {
        String text = String.valueOf(task.element().extension("delegateExpression"));
        String name = Grammar.singleName(text);
        return name == null || known.contains(name)
                ? null
                : "There is no action " + name + ". Choose one of "
                        + known.stream().sorted().collect(Collectors.joining(", ")) + ".";
    }

    private static @Nullable String factSet(OpenBook book, Spot task) {
        boolean sets = "${setFact}".equals(task.element().extension("delegateExpression"));
        boolean complete = task.element().property("fact").isPresent()
                && task.element().property("value").isPresent();
        return !sets || complete ? null : "Name the fact, and the code that it is set to.";
    }

    private static @Nullable String decision(OpenBook book, Spot task) {
        String decision = String.valueOf(task.element().extension("decisionRef"));
        return book.decision(decision).isPresent() ? null : "The book has no decision " + decision + ".";
    }

    private static @Nullable String called(OpenBook book, Spot call) {
        String key = String.valueOf(call.element().attribute("calledElement"));
        return book.procedures().contains(key) ? null : "The book has no procedure " + key + ".";
    }

    private static @Nullable String handsCaseDown(Spot call) {
        boolean down = call.element().all("in").anyMatch(in -> in.attribute("businessKey") != null);
        return down ? null : "Hand the case's code down: camunda:in businessKey=\"#{execution.processBusinessKey}\".";
    }

    /** The codes of escalations and the like that definitions of a file give to their ids. */
    static Map<String, String> codes(OpenBook.Opened file, String element, String attribute) {
        return file.root()
                .children(element)
                .collect(Collectors.toMap(
                        node -> String.valueOf(node.id()),
                        node -> String.valueOf(node.attribute(attribute)),
                        (first, second) -> second));
    }

    static Finding error(String rule, String file, @Nullable String element, String message) {
        return new Finding(Finding.Severity.ERROR, rule, file, element, message);
    }

    static Finding warning(String rule, String file, @Nullable String element, String message) {
        return new Finding(Finding.Severity.WARNING, rule, file, element, message);
    }
}
