package org.waymark.casework;

import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.model.dmn.Dmn;

/** What {@code access.dmn} and {@code packet.dmn} say, asked of a decision engine of its own. */
final class Definition {

    private final DmnEngine engine = new DefaultDmnEngineConfiguration().buildEngine();
    private final DmnDecision access = parse("access");
    private final DmnDecision packet = parse("packet");

    static Definition ofTheBook() {
        return new Definition();
    }

    private DmnDecision parse(String name) {
        return engine.parseDecision(
                name, Dmn.readModelFromFile(Path.of("bpmn", name + ".dmn").toFile()));
    }

    /** Whether one of the duties reads the block. @param agreed whether she has agreed to a purpose */
    boolean reads(String block, Set<String> duties, Predicate<String> agreed) {
        return duties.stream()
                .map(duty -> rule(block, duty))
                .anyMatch(rule -> Boolean.TRUE.equals(rule.get("read"))
                        && (rule.get("consent") == null || agreed.test((String) rule.get("consent"))));
    }

    boolean emergency(String block, Set<String> duties) {
        return duties.stream()
                .anyMatch(duty -> Boolean.TRUE.equals(rule(block, duty).get("emergency")));
    }

    /** Whether a packet to one of this duty may hold the block. */
    boolean leaves(String purpose, String duty, String block) {
        return Boolean.TRUE.equals(engine.evaluateDecisionTable(
                        packet,
                        Variables.fromMap(Map.of(
                                "disclosure", "allow",
                                "purpose", purpose,
                                "duty", duty,
                                "block", block,
                                "field", "in" + block)))
                .getFirstResult()
                .getEntry("leaves"));
    }

    private Map<String, Object> rule(String block, String duty) {
        return engine.evaluateDecisionTable(access, Variables.fromMap(Map.of("block", block, "duty", duty)))
                .getFirstResult()
                .getEntryMap();
    }
}
