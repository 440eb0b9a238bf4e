package org.waymark.engine;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Draws small books for tests. */
final class Draw {

    static final String DEFINITIONS = """
            <bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" \
            xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" \
            xmlns:camunda="http://camunda.org/schema/1.0/bpmn" targetNamespace="https://waymark.org/bpmn" id="d">""";

    private Draw() {}

    /** A procedure owned by one duty. */
    static BookFile procedure(String key, String duty, String body) {
        return file(
                key + ".bpmn",
                DEFINITIONS + "<bpmn:process id=\"" + key + "\" name=\"" + key + "\" isExecutable=\"true\">"
                        + "<bpmn:extensionElements><camunda:properties>"
                        + (duty.isEmpty() ? "" : property("duty", duty))
                        + "</camunda:properties></bpmn:extensionElements>" + body
                        + "</bpmn:process></bpmn:definitions>");
    }

    static String property(String name, String value) {
        return "<camunda:property name=\"" + name + "\" value=\"" + value + "\"/>";
    }

    static String properties(String... namesAndValues) {
        var all = new StringBuilder("<bpmn:extensionElements><camunda:properties>");
        for (int i = 0; i < namesAndValues.length; i += 2) {
            all.append(property(namesAndValues[i], namesAndValues[i + 1]));
        }
        return all + "</camunda:properties></bpmn:extensionElements>";
    }

    static String start(String id) {
        return "<bpmn:startEvent id=\"" + id + "\"/>";
    }

    static String end(String id) {
        return "<bpmn:endEvent id=\"" + id + "\"/>";
    }

    static String task(String id) {
        return "<bpmn:userTask id=\"" + id + "\" name=\"Do " + id
                + "\" camunda:formRef=\"answer\" camunda:formRefBinding=\"deployment\">"
                + "<bpmn:documentation>How to do it.</bpmn:documentation>"
                + properties("clock", "C01", "source", "SOP, row 1") + "</bpmn:userTask>";
    }

    static String flow(String from, String to) {
        return "<bpmn:sequenceFlow id=\"" + from + "-to-" + to + "\" sourceRef=\"" + from + "\" targetRef=\"" + to
                + "\"/>";
    }

    static String flow(String from, String to, String condition) {
        return "<bpmn:sequenceFlow id=\"" + from + "-to-" + to + "\" sourceRef=\"" + from + "\" targetRef=\"" + to
                + "\"><bpmn:conditionExpression xsi:type=\"bpmn:tFormalExpression\">" + condition
                + "</bpmn:conditionExpression></bpmn:sequenceFlow>";
    }

    /** Flows from each to the next. */
    static String path(String... ids) {
        var flows = new StringBuilder();
        for (int i = 1; i < ids.length; i++) {
            flows.append(flow(ids[i - 1], ids[i]));
        }
        return flows.toString();
    }

    static String decide(String id, String decision, String result) {
        return "<bpmn:businessRuleTask id=\"" + id + "\" camunda:decisionRef=\"" + decision
                + "\" camunda:decisionRefBinding=\"deployment\" camunda:mapDecisionResult=\"singleEntry\""
                + " camunda:resultVariable=\"" + result + "\"/>";
    }

    static String act(String id, String action, String... properties) {
        return "<bpmn:serviceTask id=\"" + id + "\" camunda:delegateExpression=\"${" + action + "}\">"
                + properties(properties) + "</bpmn:serviceTask>";
    }

    static String call(String id, String sop, String mappings) {
        return "<bpmn:callActivity id=\"" + id + "\" calledElement=\"" + sop
                + "\" camunda:calledElementBinding=\"deployment\"><bpmn:extensionElements>"
                + "<camunda:in businessKey=\"#{execution.processBusinessKey}\"/>" + mappings
                + "</bpmn:extensionElements></bpmn:callActivity>";
    }

    /** A table with one string or boolean output. @param rules input entry and output entry, by turns */
    static BookFile decision(String key, String input, String... rules) {
        var table = new StringBuilder(dmn(key) + "<decision id=\"" + key + "\" name=\"" + key + "\">"
                + "<decisionTable id=\"" + key + "-table\" hitPolicy=\"FIRST\"><input id=\"" + key
                + "-in\"><inputExpression id=\"" + key + "-expression\"><text>" + input
                + "</text></inputExpression></input><output id=\"" + key + "-out\" name=\"outcome\"/>");
        for (int i = 0; i < rules.length; i += 2) {
            table.append("<rule id=\"" + key + "-rule-" + (i / 2 + 1) + "\"><inputEntry id=\"" + key + "-i" + i
                    + "\"><text>" + rules[i] + "</text></inputEntry><outputEntry id=\"" + key + "-o" + i + "\"><text>"
                    + rules[i + 1] + "</text></outputEntry></rule>");
        }
        return file(key + ".dmn", table + "</decisionTable></decision></definitions>");
    }

    static String dmn(String key) {
        return "<definitions xmlns=\"https://www.omg.org/spec/DMN/20191111/MODEL/\" id=\"" + key
                + "-definitions\" name=\"" + key + "\" namespace=\"https://waymark.org/dmn\">";
    }

    /** Clocks C01 (one hour, thirty minutes when critical) and C02 (five working days). */
    static BookFile clocks() {
        String columns = Stream.of("limit", "calendar", "breach", "title", "source", "status", "owner")
                .map(name -> "<output id=\"out-" + name + "\" name=\"" + name + "\" typeRef=\"string\"/>")
                .reduce("", String::concat);
        return file(
                "clocks.dmn",
                dmn("clocks")
                        + "<decision id=\"clocks\" name=\"Clocks\"><decisionTable id=\"clocks-table\" hitPolicy=\"FIRST\">"
                        + "<input id=\"in-clock\"><inputExpression id=\"e-clock\"><text>clock</text></inputExpression></input>"
                        + "<input id=\"in-urgency\"><inputExpression id=\"e-urgency\"><text>urgency</text></inputExpression></input>"
                        + columns
                        + clock("r1", "\"C01\"", "\"critical\"", "PT30M", "all-hours")
                        + clock("r2", "\"C01\"", "", "PT1H", "all-hours")
                        + clock("r3", "\"C02\"", "", "P5D", "working-days")
                        + "</decisionTable></decision></definitions>");
    }

    private static String clock(String id, String clock, String urgency, String limit, String calendar) {
        String inputs = Stream.of(clock, urgency)
                .map(text -> "<inputEntry><text>" + text + "</text></inputEntry>")
                .reduce("", String::concat);
        String outputs = Stream.of(limit, calendar, "gov-coordinator", "A step", "Proposed", "proposed", "NCU")
                .map(text -> "<outputEntry><text>\"" + text + "\"</text></outputEntry>")
                .reduce("", String::concat);
        return "<rule id=\"" + id + "\">" + inputs + outputs + "</rule>";
    }

    static BookFile form() {
        return file("answer.form", "{\"type\":\"default\",\"id\":\"answer\",\"schemaVersion\":16,\"components\":[]}");
    }

    /** These files, the form that every drawn task asks, and the clocks. */
    static List<BookFile> book(BookFile... files) {
        var book = new ArrayList<BookFile>(List.of(files));
        book.add(form());
        book.add(clocks());
        return List.copyOf(book);
    }

    static BookFile file(String name, String content) {
        return new BookFile(name, content.getBytes(StandardCharsets.UTF_8));
    }
}
