package org.waymark.engine.book;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.DecisionService;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.waymark.engine.ClockRule;
import org.waymark.shared.ClockKey;
import org.waymark.shared.Edition;
import org.waymark.shared.RoutingFacts;
import org.waymark.shared.WorkingDays;

/** Evaluates the decision tables of an edition outside any case, as rules that people wrote down. */
@Component
class Decisions {

    private static final String CLOCKS = "clocks";

    private final Shelf shelf;
    private final DecisionService engine;
    private final ZoneId zone;
    private final WorkingDays days;
    /** An edition never changes, so a row holds for good; each step that opens asks for one, and a page of steps for many. */
    private final Map<Row, ClockRule> clocks = new ConcurrentHashMap<>();

    Decisions(Shelf shelf, DecisionService engine, WorkingDays days) {
        this.shelf = shelf;
        this.engine = engine;
        this.zone = days.zone();
        this.days = days;
    }

    List<Map<String, String>> decide(Edition edition, String decision, RoutingFacts inputs) {
        DecisionTable table = table(edition, decision);
        return engine.evaluateDecisionById(table.id()).variables(variables(table, inputs)).evaluate().stream()
                .map(row -> texts(row.getEntryMap()))
                .toList();
    }

    private DecisionTable table(Edition edition, String decision) {
        return shelf.edition(edition)
                .flatMap(shelved -> shelved.decision(decision))
                .orElseThrow(() -> new IllegalArgumentException("edition " + edition + " has no decision " + decision));
    }

    // By the table's id, not the edition's number: a number is given again if putting it into force was rolled back.
    ClockRule clock(Edition edition, ClockKey clock, @Nullable String urgency) {
        var row = new Row(table(edition, CLOCKS).id(), clock, urgency);
        return clocks.computeIfAbsent(row, unread -> read(edition, clock, urgency));
    }

    private ClockRule read(Edition edition, ClockKey clock, @Nullable String urgency) {
        RoutingFacts inputs = RoutingFacts.none().with("clock", clock.value());
        List<Map<String, String>> rows =
                decide(edition, CLOCKS, urgency == null ? inputs : inputs.with("urgency", urgency));
        if (rows.isEmpty()) {
            throw new IllegalArgumentException("edition " + edition + " has no clock " + clock);
        }
        Map<String, String> row = rows.get(0);
        return new ClockRule(
                clock,
                Duration.parse(row.getOrDefault("limit", "")),
                "working-days".equals(row.get("calendar")),
                days,
                row.getOrDefault("breach", ""),
                row.getOrDefault("status", "proposed"),
                row);
    }

    /** What the table asks for and nobody said is null, not an error. */
    private VariableMap variables(DecisionTable table, RoutingFacts inputs) {
        VariableMap variables = Variables.createVariables();
        table.inputs().forEach(name -> variables.putValue(name, null));
        variables.putAll(FactVariables.passing(inputs, zone));
        return variables;
    }

    private static Map<String, String> texts(Map<String, ?> row) {
        var texts = new TreeMap<String, String>();
        row.forEach((name, value) -> {
            if (value != null) {
                texts.put(name, text(value));
            }
        });
        return texts;
    }

    private static String text(Object value) {
        return value instanceof Number number
                ? new BigDecimal(number.toString()).stripTrailingZeros().toPlainString()
                : value.toString();
    }

    /** A question to the table of clocks. */
    private record Row(
            String table, ClockKey clock, @Nullable String urgency) {}
}
