package org.waymark.engine.rules;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.waymark.engine.BookFile;

/**
 * What somebody might try to smuggle into the engine.
 *
 * @param rule the rule that must refuse it
 * @param file the smallest file that tries
 * @param oneWall whether only the allow-list stands before it: it works on the engine's parser, or it only takes for ever
 */
public record Malicious(String what, String rule, BookFile file, boolean oneWall) {

    /** A class of the test's that says whether it was ever reached. */
    public static final String PLANTED = "org.waymark.engine.hooks.Planted";

    private static final String TOUCH = "''.getClass().forName('" + PLANTED + "').getMethod('touch').invoke(null)";

    @Override
    public String toString() {
        return what;
    }

    /** Everything known. */
    public static List<Malicious> all() {
        return List.of(
                // expressions
                flow("reflection in a condition", "safety/no-free-expression", "${" + TOUCH + "}"),
                flow(
                        "the engine's services in a condition",
                        "safety/no-free-expression",
                        "${execution.getProcessEngineServices() != null}"),
                flow("a property of the run in a condition", "safety/no-free-expression", "${execution.id == 'x'}"),
                flow("a method of a fact in a condition", "safety/no-free-expression", "${risk.toString() == 'x'}"),
                flow("a setter in a condition", "safety/no-free-expression", "${execution.setVariable('a','b')}"),
                flow("a bean in a condition", "safety/no-free-expression", "${planted.touch()}"),
                flow("a function in a condition", "safety/no-free-expression", "${currentUser() == 'x'}"),
                flow("a deferred expression in a condition", "safety/no-free-expression", "#{" + TOUCH + "}"),
                body(
                        "a script as a condition",
                        "safety/no-script",
                        gateway("<conditionExpression xsi:type=\"tFormalExpression\" language=\"javascript\">"
                                + "1 == 1</conditionExpression>")),
                body(
                        "FEEL as a condition",
                        "safety/no-script",
                        gateway(
                                "<conditionExpression xsi:type=\"tFormalExpression\" language=\"feel\">execution.id != null</conditionExpression>")),
                body(
                        "a condition from a resource",
                        "safety/no-script",
                        gateway(
                                "<conditionExpression xsi:type=\"tFormalExpression\" camunda:resource=\"deployment://x.js\" language=\"javascript\"/>")),
                node(
                        "an expression in a step's name",
                        "safety/no-free-expression",
                        "<userTask id=\"x\" name=\"${" + TOUCH + "}\"/>"),
                node(
                        "an expression in the guidance",
                        "safety/no-free-expression",
                        "<userTask id=\"x\"><documentation>${" + TOUCH + "}</documentation></userTask>"),
                node(
                        "a free expression as a service",
                        "safety/no-free-expression",
                        "<serviceTask id=\"x\" camunda:expression=\"${" + TOUCH + "}\"/>"),
                node(
                        "a method as a service",
                        "safety/named-action",
                        "<serviceTask id=\"x\" camunda:delegateExpression=\"${planted.touch()}\"/>"),
                node(
                        "an expression as an input",
                        "structure/facts-by-name",
                        "<userTask id=\"x\"><extensionElements><camunda:inputOutput><camunda:inputParameter name=\"a\">${"
                                + TOUCH
                                + "}</camunda:inputParameter></camunda:inputOutput></extensionElements></userTask>"),
                node(
                        "an expression in a due date",
                        "structure/lanes-route",
                        "<userTask id=\"x\" camunda:dueDate=\"${" + TOUCH + "}\"/>"),
                node(
                        "an expression as an assignee",
                        "structure/lanes-route",
                        "<userTask id=\"x\" camunda:assignee=\"${" + TOUCH + "}\"/>"),
                // scripts
                node(
                        "a script task",
                        "safety/no-script",
                        "<scriptTask id=\"x\" scriptFormat=\"javascript\"><script>1</script></scriptTask>"),
                node(
                        "a FEEL script task",
                        "safety/no-script",
                        "<scriptTask id=\"x\" scriptFormat=\"feel\"><script>execution.processInstance.id</script></scriptTask>"),
                node(
                        "a script as an input",
                        "safety/no-script",
                        "<userTask id=\"x\"><extensionElements><camunda:inputOutput><camunda:inputParameter name=\"a\"><camunda:script scriptFormat=\"feel\">1</camunda:script></camunda:inputParameter></camunda:inputOutput></extensionElements></userTask>"),
                node(
                        "a script as a listener",
                        "safety/no-listener",
                        "<userTask id=\"x\"><extensionElements><camunda:executionListener event=\"start\"><camunda:script scriptFormat=\"feel\">1</camunda:script></camunda:executionListener></extensionElements></userTask>"),
                // classes
                node(
                        "a class as a service",
                        "safety/no-class",
                        "<serviceTask id=\"x\" camunda:class=\"" + PLANTED + "\"/>"),
                node(
                        "a class as an execution listener",
                        "safety/no-listener",
                        "<userTask id=\"x\"><extensionElements><camunda:executionListener event=\"start\" class=\""
                                + PLANTED + "\"/></extensionElements></userTask>"),
                node(
                        "a class as a task listener",
                        "safety/no-listener",
                        "<userTask id=\"x\"><extensionElements><camunda:taskListener event=\"create\" class=\""
                                + PLANTED + "\"/></extensionElements></userTask>"),
                node(
                        "an expression as a task listener",
                        "safety/no-listener",
                        "<userTask id=\"x\"><extensionElements><camunda:taskListener event=\"create\" expression=\"${"
                                + TOUCH + "}\"/></extensionElements></userTask>"),
                parsed(
                        "a class as a form handler",
                        "safety/no-class",
                        "<userTask id=\"x\" camunda:formHandlerClass=\"" + PLANTED + "\"/>"),
                node(
                        "a class behind a mapping",
                        "safety/no-class",
                        "<callActivity id=\"x\" calledElement=\"elsewhere\" camunda:variableMappingClass=\"" + PLANTED
                                + "\"/>"),
                node(
                        "an injected field",
                        "safety/no-field-injection",
                        "<serviceTask id=\"x\" camunda:delegateExpression=\"${openDoor}\"><extensionElements><camunda:field name=\"a\" stringValue=\"b\"/></extensionElements></serviceTask>"),
                // the world outside
                parsed(
                        "a connector",
                        "safety/no-connector",
                        "<serviceTask id=\"x\"><extensionElements><camunda:connector><camunda:connectorId>http-connector</camunda:connectorId></camunda:connector></extensionElements></serviceTask>"),
                node(
                        "work for outside programs",
                        "safety/no-external-task",
                        "<serviceTask id=\"x\" camunda:type=\"external\" camunda:topic=\"t\"/>"),
                node("a mail", "safety/no-external-task", "<serviceTask id=\"x\" camunda:type=\"mail\"/>"),
                node(
                        "a shell command",
                        "safety/no-external-task",
                        "<serviceTask id=\"x\" camunda:type=\"shell\"><extensionElements><camunda:field name=\"command\" stringValue=\"true\"/></extensionElements></serviceTask>"),
                node(
                        "a message sent",
                        "structure/not-used-here",
                        "<sendTask id=\"x\" camunda:class=\"" + PLANTED + "\"/>"),
                node(
                        "a form of somewhere else",
                        "safety/no-other-form",
                        "<userTask id=\"x\" camunda:formKey=\"embedded:app:evil.html\"/>"),
                parsed(
                        "a signal",
                        "safety/no-signal",
                        "<intermediateThrowEvent id=\"x\"><signalEventDefinition/></intermediateThrowEvent>"),
                parsed(
                        "a conditional event",
                        "safety/no-conditional-event",
                        "<intermediateCatchEvent id=\"x\"><conditionalEventDefinition><condition xsi:type=\"tFormalExpression\">${"
                                + TOUCH + "}</condition></conditionalEventDefinition></intermediateCatchEvent>"),
                // timers and loops
                node(
                        "a timer by expression",
                        "structure/timer-from-fact",
                        "<intermediateCatchEvent id=\"x\"><timerEventDefinition><timeDuration xsi:type=\"tFormalExpression\">${"
                                + TOUCH + "}</timeDuration></timerEventDefinition></intermediateCatchEvent>"),
                start(
                        "a timer that starts cases while it is deployed",
                        "structure/plain-start",
                        "<startEvent id=\"s\"><timerEventDefinition><timeDate xsi:type=\"tFormalExpression\">${" + TOUCH
                                + "}</timeDate></timerEventDefinition></startEvent>"),
                start(
                        "a message that starts cases",
                        "structure/plain-start",
                        "<startEvent id=\"s\"><messageEventDefinition messageRef=\"m\"/></startEvent>"),
                node(
                        "a loop over a collection",
                        "structure/bounded-loop",
                        "<userTask id=\"x\"><multiInstanceLoopCharacteristics camunda:collection=\"${" + TOUCH
                                + "}\" camunda:elementVariable=\"e\"/></userTask>"),
                parsed(
                        "a million steps",
                        "structure/bounded-loop",
                        "<userTask id=\"x\"><multiInstanceLoopCharacteristics><loopCardinality xsi:type=\"tFormalExpression\">1000000</loopCardinality></multiInstanceLoopCharacteristics></userTask>"),
                parsed(
                        "as many steps as a fact without bound says",
                        "structure/bounded-loop",
                        "<userTask id=\"x\"><multiInstanceLoopCharacteristics><loopCardinality xsi:type=\"tFormalExpression\">${lines}</loopCardinality></multiInstanceLoopCharacteristics></userTask>"),
                node(
                        "a number of steps by expression",
                        "safety/no-free-expression",
                        "<userTask id=\"x\"><multiInstanceLoopCharacteristics><loopCardinality xsi:type=\"tFormalExpression\">${"
                                + TOUCH + "}</loopCardinality></multiInstanceLoopCharacteristics></userTask>"),
                node(
                        "a job of its own with a free priority",
                        "structure/no-job-settings",
                        "<userTask id=\"x\" camunda:asyncBefore=\"true\" camunda:jobPriority=\"${" + TOUCH + "}\"/>"),
                // references
                node(
                        "a decision by expression",
                        "safety/literal-reference",
                        "<businessRuleTask id=\"x\" camunda:decisionRef=\"${" + TOUCH
                                + "}\" camunda:decisionRefBinding=\"deployment\" camunda:mapDecisionResult=\"singleEntry\" camunda:resultVariable=\"y\"/>"),
                node(
                        "the newest form instead of the edition's",
                        "safety/literal-reference",
                        "<userTask id=\"x\" camunda:formRef=\"answer\" camunda:formRefBinding=\"latest\"/>"),
                node(
                        "a whole result instead of one outcome",
                        "structure/one-outcome",
                        "<businessRuleTask id=\"x\" camunda:decisionRef=\"d\" camunda:decisionRefBinding=\"deployment\" camunda:mapDecisionResult=\"resultList\" camunda:resultVariable=\"y\"/>"),
                node(
                        "every variable handed down",
                        "structure/facts-by-name",
                        "<callActivity id=\"x\" calledElement=\"elsewhere\" camunda:calledElementBinding=\"deployment\"><extensionElements><camunda:in variables=\"all\"/></extensionElements></callActivity>"),
                node(
                        "an expression handed down",
                        "safety/no-free-expression",
                        "<callActivity id=\"x\" calledElement=\"elsewhere\" camunda:calledElementBinding=\"deployment\"><extensionElements><camunda:in sourceExpression=\"${"
                                + TOUCH + "}\" target=\"a\"/></extensionElements></callActivity>"),
                node(
                        "a date that is no fact's name",
                        "structure/facts-by-name",
                        "<userTask id=\"x\"><extensionElements><camunda:properties><camunda:property name=\"due\" value=\"in three days\"/></camunda:properties></extensionElements></userTask>"),
                // other words
                node(
                        "the engine's extensions under their old name",
                        "safety/known-namespace",
                        "<serviceTask id=\"x\" xmlns:old=\"http://activiti.org/bpmn\" old:class=\"" + PLANTED + "\"/>"),
                node(
                        "an unknown extension",
                        "safety/known-namespace",
                        "<userTask id=\"x\"><extensionElements><evil xmlns=\"http://evil\"/></extensionElements></userTask>"),
                node("an unknown attribute", "safety/known-attribute", "<userTask id=\"x\" camunda:evil=\"y\"/>"),
                parsed(
                        "another file",
                        "safety/no-import",
                        new BookFile(
                                "evil.bpmn",
                                bytes(HEAD
                                        + "<import importType=\"x\" location=\"file:///etc/passwd\" namespace=\"y\"/>"
                                        + process("") + "</definitions>"))),
                parsed(
                        "a document type",
                        "safety/plain-xml",
                        new BookFile(
                                "evil.bpmn",
                                bytes("<!DOCTYPE definitions [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>" + HEAD
                                        + process("<userTask id=\"x\" name=\"&x;\"/>") + "</definitions>"))),
                parsed(
                        "entities without end",
                        "safety/plain-xml",
                        new BookFile(
                                "evil.bpmn",
                                bytes(
                                        "<!DOCTYPE d [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\">]>"
                                                + HEAD + process("") + "</definitions>"))),
                parsed(
                        "a file without bottom",
                        "safety/plain-xml",
                        new BookFile(
                                "evil.bpmn",
                                bytes(HEAD + "<process id=\"evil\" isExecutable=\"true\">" + "<subProcess>".repeat(60)
                                        + "</subProcess>".repeat(60) + "</process></definitions>"))),
                parsed(
                        "something that is no BPMN",
                        "safety/known-namespace",
                        new BookFile("evil.bpmn", bytes("<html/>"))),
                parsed("an old form of form", "structure/plain-file-name", new BookFile("evil.html", bytes("<html/>"))),
                // decisions
                dmn(
                        "JUEL in a decision",
                        "safety/feel-only",
                        "<inputExpression expressionLanguage=\"juel\"><text>${" + TOUCH + "}</text></inputExpression>",
                        "1"),
                dmn(
                        "JavaScript in a decision",
                        "safety/feel-only",
                        "<inputExpression expressionLanguage=\"javascript\"><text>1</text></inputExpression>",
                        "1"),
                dmn(
                        "a function of Java in a decision",
                        "safety/plain-feel",
                        "<inputExpression><text>a</text></inputExpression>",
                        "{f: function(x) external {java: {class: \"" + PLANTED
                                + "\", method signature: \"touch()\"}}, y: f(1)}.y"),
                endless(
                        "a loop in a decision",
                        "safety/plain-feel",
                        "<inputExpression><text>count(for i in 1..999999999 return i)</text></inputExpression>",
                        "1"),
                endless(
                        "a search without end in a decision",
                        "safety/plain-feel",
                        "<inputExpression><text>some i in 1..999999999 satisfies i = 0</text></inputExpression>",
                        "1"),
                dmn(
                        "an unknown function in a decision",
                        "safety/plain-feel",
                        "<inputExpression><text>matches(a, \"(x+)+y\")</text></inputExpression>",
                        "1"),
                words("words for nothing", "structure/words-by-language", "<w:words name=\"script.es\" value=\"x\"/>"),
                words("words in no language", "structure/words-by-language", "<w:words name=\"label\" value=\"x\"/>"),
                words(
                        "words around something",
                        "structure/words-by-language",
                        "<w:words name=\"label.es\" value=\"x\"><w:words name=\"label.es\" value=\"x\"/></w:words>"),
                words(
                        "more than words",
                        "safety/known-attribute",
                        "<w:words name=\"label.es\" value=\"x\" run=\"y\"/>"),
                words("something else beside words", "safety/known-element", "<w:sound value=\"x\"/>"),
                parsed(
                        "translated words where a diagram has properties",
                        "safety/known-namespace",
                        "<userTask id=\"x\"><extensionElements><w:words xmlns:w=\"" + Vocabulary.WORDS
                                + "\" name=\"name.es\" value=\"x\"/></extensionElements></userTask>"),
                parsed(
                        "a knowledge model",
                        "safety/no-function",
                        new BookFile(
                                "evil.dmn",
                                bytes(DMN + "<businessKnowledgeModel id=\"b\" name=\"b\"/></definitions>"))));
    }

    private static final String HEAD = "<definitions xmlns=\"" + Vocabulary.BPMN
            + "\" xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" xmlns:camunda=\"" + Xml.CAMUNDA
            + "\" targetNamespace=\"https://evil\">";
    private static final String DMN = "<definitions xmlns=\"" + Vocabulary.DMN
            + "\" id=\"evil-definitions\" name=\"evil\" namespace=\"https://evil\">";

    private static Malicious flow(String what, String rule, String condition) {
        return body(
                what,
                rule,
                gateway("<conditionExpression xsi:type=\"tFormalExpression\">" + condition + "</conditionExpression>"));
    }

    private static String gateway(String condition) {
        return "<startEvent id=\"s\"/><sequenceFlow id=\"f1\" sourceRef=\"s\" targetRef=\"g\"/><exclusiveGateway id=\"g\" default=\"f3\"/>"
                + "<sequenceFlow id=\"f3\" sourceRef=\"g\" targetRef=\"e\"/>"
                + "<sequenceFlow id=\"f2\" sourceRef=\"g\" targetRef=\"e\">" + condition
                + "</sequenceFlow><endEvent id=\"e\"/>";
    }

    private static Malicious node(String what, String rule, String node) {
        return body(what, rule, around(node));
    }

    private static Malicious start(String what, String rule, String start) {
        return parsed(
                what,
                rule,
                new BookFile(
                        "evil.bpmn",
                        bytes(HEAD + "<message id=\"m\" name=\"msg.x\"/>"
                                + process(
                                        start
                                                + "<sequenceFlow id=\"f1\" sourceRef=\"s\" targetRef=\"e\"/><endEvent id=\"e\"/>")
                                + "</definitions>")));
    }

    private static Malicious body(String what, String rule, String body) {
        return new Malicious(
                what, rule, new BookFile("evil.bpmn", bytes(HEAD + process(body) + "</definitions>")), false);
    }

    private static Malicious parsed(String what, String rule, String node) {
        return parsed(what, rule, new BookFile("evil.bpmn", bytes(HEAD + process(around(node)) + "</definitions>")));
    }

    private static Malicious parsed(String what, String rule, BookFile file) {
        return new Malicious(what, rule, file, true);
    }

    private static Malicious words(String what, String rule, String words) {
        String input = "<extensionElements xmlns:w=\"" + Vocabulary.WORDS + "\">" + words
                + "</extensionElements><inputExpression><text>a</text></inputExpression>";
        return parsed(what, rule, dmn(what, rule, input, "1").file());
    }

    private static Malicious endless(String what, String rule, String input, String output) {
        return parsed(what, rule, dmn(what, rule, input, output).file());
    }

    private static Malicious dmn(String what, String rule, String input, String output) {
        return new Malicious(
                what,
                rule,
                new BookFile(
                        "evil.dmn",
                        bytes(DMN + "<decision id=\"evil\" name=\"evil\"><decisionTable id=\"t\">"
                                + "<input id=\"i\">" + input
                                + "</input><output id=\"o\" name=\"o\"/><rule id=\"r\"><inputEntry id=\"ie\"><text></text></inputEntry>"
                                + "<outputEntry id=\"oe\"><text>" + output
                                + "</text></outputEntry></rule></decisionTable></decision></definitions>")),
                false);
    }

    private static String around(String node) {
        return "<startEvent id=\"s\"/><sequenceFlow id=\"f1\" sourceRef=\"s\" targetRef=\"x\"/>" + node
                + "<sequenceFlow id=\"f2\" sourceRef=\"x\" targetRef=\"e\"/><endEvent id=\"e\"/>";
    }

    private static String process(String body) {
        return "<process id=\"evil\" isExecutable=\"true\">" + body + "</process>";
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
