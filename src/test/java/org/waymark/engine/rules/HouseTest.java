package org.waymark.engine.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.waymark.engine.BookFile;
import org.waymark.engine.Finding;

/** One good book, and what each rule says when one thing in it is wrong. */
class HouseTest {

    private static final BookRules RULES = Rules.inFourSectors("openDoor", "setDeadline", "setFact", "tellCase");

    private static final String SPINE = """
            <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" \
            xmlns:camunda="http://camunda.org/schema/1.0/bpmn" targetNamespace="https://waymark.org/bpmn">
              <escalation id="due" name="Due" escalationCode="services-due"/>
              <message id="lost" name="msg.missing"/>
              <process id="spine" name="Spine" isExecutable="true">
                <extensionElements><camunda:properties><camunda:property name="starts-case" value="true"/></camunda:properties></extensionElements>
                <laneSet id="lanes"><lane id="front"><extensionElements><camunda:properties>
                  <camunda:property name="duty" value="cb-frontline"/></camunda:properties></extensionElements>
                  <flowNodeRef>ask</flowNodeRef><flowNodeRef>check</flowNodeRef></lane></laneSet>
                <startEvent id="begin" camunda:formRef="answer" camunda:formRefBinding="deployment"/>
                <userTask id="ask" name="Ask" camunda:formRef="answer" camunda:formRefBinding="deployment">
                  <documentation>Ask kindly.</documentation>
                  <extensionElements><camunda:properties><camunda:property name="clock" value="C01"/>
                    <camunda:property name="source" value="SOP-01, row 1"/></camunda:properties></extensionElements>
                </userTask>
                <userTask id="check" name="Check" camunda:formRef="answer" camunda:formRefBinding="deployment">
                  <documentation>Check it.</documentation>
                  <extensionElements><camunda:properties><camunda:property name="clock" value="C02"/>
                    <camunda:property name="source" value="SOP-01, row 2"/><camunda:property name="not-by" value="ask"/></camunda:properties></extensionElements>
                </userTask>
                <serviceTask id="limit" camunda:delegateExpression="${setDeadline}"><extensionElements><camunda:properties>
                  <camunda:property name="clock" value="C01"/><camunda:property name="fact" value="answerBy"/></camunda:properties></extensionElements></serviceTask>
                <serviceTask id="tell" camunda:delegateExpression="${tellCase}"><extensionElements><camunda:properties>
                  <camunda:property name="message" value="msg.missing"/></camunda:properties></extensionElements></serviceTask>
                <serviceTask id="note" camunda:delegateExpression="${setFact}"><extensionElements><camunda:properties>
                  <camunda:property name="fact" value="found"/><camunda:property name="value" value="false"/></camunda:properties></extensionElements></serviceTask>
                <subProcess id="when-missing" triggeredByEvent="true"><startEvent id="missed" isInterrupting="false">
                  <messageEventDefinition id="missed-d" messageRef="lost"/></startEvent><endEvent id="sought"/>
                  <sequenceFlow id="missed-to-sought" sourceRef="missed" targetRef="sought"/></subProcess>
                <businessRuleTask id="weigh" camunda:decisionRef="risk" camunda:decisionRefBinding="deployment" \
            camunda:mapDecisionResult="singleEntry" camunda:resultVariable="level"/>
                <exclusiveGateway id="how" default="calm"/>
                <callActivity id="refer" calledElement="referral" camunda:calledElementBinding="deployment">
                  <extensionElements><camunda:in businessKey="#{execution.processBusinessKey}"/></extensionElements></callActivity>
                <boundaryEvent id="caught" attachedToRef="refer" cancelActivity="false"><escalationEventDefinition id="caught-d" escalationRef="due"/></boundaryEvent>
                <endEvent id="end"/>
                <sequenceFlow id="to-ask" sourceRef="begin" targetRef="ask"/>
                <sequenceFlow id="to-check" sourceRef="ask" targetRef="check"/>
                <sequenceFlow id="to-limit" sourceRef="check" targetRef="limit"/>
                <sequenceFlow id="to-tell" sourceRef="limit" targetRef="tell"/>
                <sequenceFlow id="to-note" sourceRef="tell" targetRef="note"/>
                <sequenceFlow id="to-weigh" sourceRef="note" targetRef="weigh"/>
                <sequenceFlow id="to-how" sourceRef="weigh" targetRef="how"/>
                <sequenceFlow id="to-end" sourceRef="refer" targetRef="end"/>
                <sequenceFlow id="caught-to-end" sourceRef="caught" targetRef="end"/>
                <sequenceFlow id="calm" sourceRef="how" targetRef="end"/>
                <sequenceFlow id="help" sourceRef="how" targetRef="refer"><conditionExpression xsi:type="tFormalExpression">${level == 'high'}</conditionExpression></sequenceFlow>
              </process>
            </definitions>
            """;

    private static final String REFERRAL = """
            <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" targetNamespace="https://waymark.org/bpmn">
              <escalation id="due" name="Due" escalationCode="services-due"/>
              <process id="referral" name="Referral" isExecutable="true"><startEvent id="begin"/>
                <sequenceFlow id="begin-to-end" sourceRef="begin" targetRef="end"/><endEvent id="end"><escalationEventDefinition id="end-d" escalationRef="due"/></endEvent></process>
            </definitions>
            """;

    private static final String RISK = table("risk", "level", "\"high\"");
    private static final String CLOCKS = table("clocks", "limit", "\"PT1H\"");

    private static String table(String key, String output, String outcome) {
        return """
                <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" id="%1$s-d" name="%1$s" namespace="https://waymark.org/dmn">
                  <decision id="%1$s" name="%1$s"><decisionTable id="%1$s-t" hitPolicy="FIRST"><input id="%1$s-i"><inputExpression id="%1$s-e"><text>clock</text></inputExpression></input>
                  <output id="%1$s-o" name="%2$s"/>
                  <rule id="%1$s-r1"><inputEntry id="%1$s-r1i"><text>"C01", "C02"</text></inputEntry><outputEntry id="%1$s-r1o"><text>%3$s</text></outputEntry></rule>
                  </decisionTable></decision></definitions>
                """.formatted(key, output, outcome);
    }

    static Stream<Arguments> mistakes() {
        return Stream.of(
                mistake("house/task-has-duty", "ask", "<flowNodeRef>ask</flowNodeRef>", ""),
                mistake("house/task-has-duty", "ask", "cb-frontline", "cb-unheard-of"),
                mistake(
                        "house/task-has-form",
                        "ask",
                        "name=\"Ask\" camunda:formRef=\"answer\"",
                        "name=\"Ask\" camunda:formRef=\"lost\""),
                mistake(
                        "house/form-exists",
                        "begin",
                        "id=\"begin\" camunda:formRef=\"answer\"",
                        "id=\"begin\" camunda:formRef=\"lost\""),
                mistake(
                        "house/task-has-clock",
                        "ask",
                        "name=\"clock\" value=\"C01\"/>\n        <camunda:property name=\"source\"",
                        "name=\"clock\" value=\"C99\"/>\n        <camunda:property name=\"source\""),
                mistake("house/task-has-guidance", "ask", "<documentation>Ask kindly.</documentation>", ""),
                mistake(
                        "house/task-has-source",
                        "ask",
                        "<camunda:property name=\"source\" value=\"SOP-01, row 1\"/>",
                        ""),
                mistake("house/task-has-name", "ask", " name=\"Ask\"", ""),
                mistake("house/not-by-exists", "check", "value=\"ask\"", "value=\"nobody\""),
                mistake("house/gateway-has-default", "how", " default=\"calm\"", ""),
                mistake("house/action-exists", "limit", "${setDeadline}", "${unheardOf}"),
                mistake("house/clock-exists", "limit", "<camunda:property name=\"fact\" value=\"answerBy\"/>", ""),
                mistake("house/message-is-heard", "tell", "value=\"msg.missing\"", "value=\"msg.unheard-of\""),
                mistake("house/message-is-heard", "tell", "name=\"message\"", "name=\"words\""),
                mistake("house/fact-is-set", "note", "<camunda:property name=\"value\" value=\"false\"/>", ""),
                mistake("house/decision-exists", "weigh", "decisionRef=\"risk\"", "decisionRef=\"luck\""),
                mistake("house/outcome-is-code", "weigh", "decisionRef=\"risk\"", "decisionRef=\"story\""),
                mistake("house/call-exists", "refer", "calledElement=\"referral\"", "calledElement=\"nowhere\""),
                mistake(
                        "house/call-hands-case-down",
                        "refer",
                        "<camunda:in businessKey=\"#{execution.processBusinessKey}\"/>",
                        ""),
                mistake("house/escalation-is-caught", "refer", "attachedToRef=\"refer\"", "attachedToRef=\"ask\""),
                mistake(
                        "house/flow-says-when",
                        "help",
                        "<conditionExpression xsi:type=\"tFormalExpression\">${level == 'high'}</conditionExpression>",
                        ""),
                mistake(
                        "structure/step-is-reached",
                        "check",
                        "sourceRef=\"ask\" targetRef=\"check\"",
                        "sourceRef=\"ask\" targetRef=\"limit\""),
                mistake(
                        "structure/way-comes-to-an-end",
                        "caught",
                        "<sequenceFlow id=\"caught-to-end\" sourceRef=\"caught\" targetRef=\"end\"/>",
                        ""),
                mistake(
                        "structure/way-comes-to-an-end",
                        "ask",
                        "sourceRef=\"ask\" targetRef=\"check\"",
                        "sourceRef=\"ask\" targetRef=\"ask\""),
                mistake(
                        "structure/loop-waits",
                        "weigh",
                        "sourceRef=\"how\" targetRef=\"refer\"",
                        "sourceRef=\"how\" targetRef=\"note\""),
                mistake(
                        "structure/calls-come-to-an-end",
                        "spine",
                        "sourceRef=\"check\" targetRef=\"limit\"/>",
                        "sourceRef=\"check\" targetRef=\"again\"/><sequenceFlow id=\"from-again\" sourceRef=\"again\""
                                + " targetRef=\"limit\"/><callActivity id=\"again\" calledElement=\"spine\"/>"),
                mistake(
                        "house/start-has-form",
                        "spine",
                        "id=\"begin\" camunda:formRef=\"answer\" camunda:formRefBinding=\"deployment\"",
                        "id=\"begin\""));
    }

    @Test
    void theGoodBookHasNoFindings() {
        assertThat(RULES.check(book(SPINE))).isEmpty();
    }

    @Test
    void aBookThatTellsWhatNobodyHearsCannotGoIntoForce() {
        assertThat(RULES.check(book(SPINE.replace("value=\"msg.missing\"", "value=\"msg.unheard-of\""))))
                .filteredOn(finding -> finding.rule().equals("house/message-is-heard"))
                .extracting(Finding::severity)
                .containsExactly(Finding.Severity.ERROR);
    }

    @ParameterizedTest
    @MethodSource("mistakes")
    void eachMistakeIsFoundAtItsElement(String rule, String element, String right, String wrong) {
        assertThat(SPINE).contains(right);
        assertThat(RULES.check(book(SPINE.replace(right, wrong)))).anySatisfy(finding -> {
            assertThat(finding.rule()).isEqualTo(rule);
            assertThat(finding.element()).isEqualTo(element);
            assertThat(finding.file()).isEqualTo("spine.bpmn");
            assertThat(finding.message()).isNotBlank();
        });
    }

    @Test
    void aProcedureMayCallItselfWhereThereIsAWayRound() {
        String again = SPINE.replace("calledElement=\"referral\"", "calledElement=\"spine\"");
        assertThat(RULES.check(book(again))).extracting(Finding::rule).doesNotContain("structure/calls-come-to-an-end");
    }

    @Test
    void whatGoesOnUntilTheWholeIsOverIsEndedFromBesideIt() {
        String weekly = SPINE.replace("sourceRef=\"ask\" targetRef=\"check\"", "sourceRef=\"ask\" targetRef=\"ask\"")
                .replace(
                        "<endEvent id=\"end\"/>",
                        "<endEvent id=\"end\"><terminateEventDefinition id=\"over\"/></endEvent>");
        assertThat(RULES.check(book(weekly))).extracting(Finding::rule).doesNotContain("structure/way-comes-to-an-end");
    }

    @Test
    void aPartNamesAProcedureOfTheBookThatIsNoPartItself() {
        String property = "<camunda:property name=\"starts-case\" value=\"true\"/>";
        for (String whole : List.of("spine", "nowhere")) {
            String part = SPINE.replace(property, "<camunda:property name=\"part-of\" value=\"" + whole + "\"/>");
            assertThat(RULES.check(book(part))).extracting(Finding::rule).contains("house/part-of-a-procedure");
        }
        String part = SPINE.replace(property, "<camunda:property name=\"part-of\" value=\"referral\"/>");
        assertThat(RULES.check(book(part))).extracting(Finding::rule).doesNotContain("house/part-of-a-procedure");
    }

    @Test
    void aFormIsNamedAsItsFile() {
        assertThat(RULES.check(List.of(file("other.form", "{\"id\":\"answer\"}"), file("broken.form", "{"))))
                .extracting(Finding::rule)
                .containsExactly("house/form-named-as-file", "house/form-named-as-file");
    }

    private static Arguments mistake(String rule, String element, String right, String wrong) {
        return Arguments.of(rule, element, right, wrong);
    }

    private static List<BookFile> book(String spine) {
        return List.of(
                file("spine.bpmn", spine),
                file("referral.bpmn", REFERRAL),
                file("risk.dmn", RISK),
                file("clocks.dmn", CLOCKS),
                file("story.dmn", table("story", "words", "\"a whole sentence\"")),
                file("answer.form", "{\"id\":\"answer\"}"));
    }

    private static BookFile file(String name, String content) {
        return new BookFile(name, content.getBytes(StandardCharsets.UTF_8));
    }
}
