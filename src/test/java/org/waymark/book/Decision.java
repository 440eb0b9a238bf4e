package org.waymark.book;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionTableEvaluationEvent;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.Rule;

/** A decision of the book on a decision engine of its own; remembers which rules have matched. */
final class Decision {

    private static final Map<String, Set<String>> EVER = new ConcurrentHashMap<>();

    private final String file;
    private final DmnModelInstance model;
    private final String key;
    private final DmnEngine engine;
    private final Set<String> matched = new TreeSet<>();

    private Decision(String file, String key) {
        this.model = Dmn.readModelFromFile(Path.of("bpmn", file + ".dmn").toFile());
        this.file = file;
        this.key = key;
        var configuration = new DefaultDmnEngineConfiguration();
        configuration.setCustomPostDecisionTableEvaluationListeners(new ArrayList<>(List.of(this::remember)));
        this.engine = configuration.buildEngine();
    }

    /** The decision that the file is named after. */
    static Decision in(String file) {
        return new Decision(file, file);
    }

    static Decision in(String file, String key) {
        return new Decision(file, key);
    }

    private void remember(DmnDecisionTableEvaluationEvent event) {
        event.getMatchingRules().forEach(rule -> matched.add(rule.getId()));
        EVER.computeIfAbsent(file, none -> ConcurrentHashMap.newKeySet()).addAll(matched);
    }

    /** The outputs of the rule that matches. */
    Map<String, Object> ask(Map<String, Object> inputs) {
        return engine.evaluateDecision(engine.parseDecision(key, model), Variables.fromMap(inputs))
                .getFirstResult()
                .getEntryMap();
    }

    /** The outputs of every rule that matches, in their order. */
    List<Map<String, Object>> all(Map<String, Object> inputs) {
        return engine.evaluateDecision(engine.parseDecision(key, model), Variables.fromMap(inputs)).stream()
                .map(result -> result.getEntryMap())
                .toList();
    }

    /** The one output of a decision that has but one. */
    Object answer(Map<String, Object> inputs) {
        return engine.evaluateDecision(engine.parseDecision(key, model), Variables.fromMap(inputs))
                .getSingleResult()
                .getSingleEntry();
    }

    /** The rules of a file that anything has matched since the tests began. */
    static Set<String> everMatched(String file) {
        return EVER.getOrDefault(file, Set.of());
    }

    /** All rules of this file. */
    Set<String> rules() {
        return model.getModelElementsByType(Rule.class).stream()
                .map(Rule::getId)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The rules of this file that nothing has matched so far. */
    Set<String> unmatched() {
        Set<String> rules = rules();
        rules.removeAll(matched);
        return rules;
    }

    /** For each rule of the decision, in order: what its input cells hold, the quotes taken off. */
    List<List<String>> cells() {
        DecisionTable table = model.getModelElementById(key + "-table");
        return table.getRules().stream()
                .map(rule -> rule.getInputEntries().stream()
                        .map(entry -> entry.getText().getTextContent().replace("\"", ""))
                        .toList())
                .toList();
    }

    /** What is written in the first column. */
    Set<String> texts(String firstInput) {
        DecisionTable table = model.getModelElementById(key + "-table");
        String expression = table.getInputs()
                .iterator()
                .next()
                .getInputExpression()
                .getText()
                .getTextContent();
        if (!expression.equals(firstInput)) {
            throw new IllegalStateException("the first column is " + expression);
        }
        return cells().stream().map(cells -> cells.get(0)).collect(Collectors.toCollection(TreeSet::new));
    }
}
