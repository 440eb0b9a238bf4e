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

/** A loop runs as often as a number says, if that number can only come from a field that bounds it. */
class BoundedLoopTest {

    private static final BookRules RULES = Rules.inFourSectors("openDoor");

    private static final String LINES = """
            {"id":"plan","components":[{"type":"group","components":[{"type":"number","key":"lines",\
            "validate":{"required":true,"min":0,"max":14},"properties":{"block":"B12","routing":"true"}}]}]}
            """;

    private static final String PLAN = """
            <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" \
            xmlns:camunda="http://camunda.org/schema/1.0/bpmn" targetNamespace="https://waymark.org/bpmn">
              <process id="plan" name="Plan" isExecutable="true"><startEvent id="begin"/>
                <callActivity id="each" calledElement="referral" camunda:calledElementBinding="deployment">
                  <extensionElements><camunda:in source="a" target="b"/><camunda:inputOutput>
                    <camunda:inputParameter name="c">1</camunda:inputParameter></camunda:inputOutput></extensionElements>
                  <multiInstanceLoopCharacteristics><loopCardinality xsi:type="tFormalExpression">${lines}</loopCardinality>\
            </multiInstanceLoopCharacteristics></callActivity>
                <businessRuleTask id="weigh" camunda:decisionRef="risk" camunda:decisionRefBinding="deployment" \
            camunda:mapDecisionResult="singleEntry" camunda:resultVariable="level"/>
                <serviceTask id="set" camunda:delegateExpression="${openDoor}"><extensionElements><camunda:properties>
                  <camunda:property name="pass" value="door"/></camunda:properties></extensionElements></serviceTask>
              </process></definitions>
            """;

    private static List<Finding> findings(String plan, String... forms) {
        Stream<BookFile> asked = Stream.of(forms).map(form -> file("form" + form.hashCode() + ".form", form));
        return RULES
                .unsafe(Stream.concat(Stream.of(file("plan.bpmn", plan)), asked).toList())
                .stream()
                .filter(finding ->
                        finding.rule().startsWith("structure") || finding.rule().startsWith("safety"))
                .filter(finding -> !finding.rule().contains("file-name"))
                .toList();
    }

    private static BookFile file(String name, String content) {
        return new BookFile(name.replace("-", ""), content.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void mayRunAsOftenAsABoundedFieldSays() {
        assertThat(findings(PLAN, LINES)).isEmpty();
    }

    @Test
    void mayRunAFixedNumberOfTimes() {
        assertThat(findings(PLAN.replace("${lines}", "20"))).isEmpty();
        assertThat(findings(PLAN.replace("${lines}", "21"))).hasSize(1);
    }

    static Stream<Arguments> boundless() {
        return Stream.of(
                Arguments.of("nobody asks for it", LINES.replace("\"lines\"", "\"others\"")),
                Arguments.of("it has no most", LINES.replace(",\"max\":14", "")),
                Arguments.of("it may be a thousand", LINES.replace("14", "1000")),
                Arguments.of("it may be less than nothing", LINES.replace("\"min\":0", "\"min\":-1")),
                Arguments.of("its bound is a text", LINES.replace("14", "\"14\"")),
                Arguments.of("it may be left out", LINES.replace("\"required\":true,", "")),
                Arguments.of("it is a free text", LINES.replace("number", "textfield")),
                Arguments.of("it only passes", LINES.replace("\"true\"", "\"decision\"")),
                Arguments.of("it may be a part", LINES.replace("\"validate\"", "\"decimalDigits\":2,\"validate\"")),
                Arguments.of("the form cannot be read", "{" + LINES));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("boundless")
    void isRefusedIfTheFieldDoesNotBoundIt(String why, String form) {
        assertThat(findings(PLAN, form)).extracting(Finding::rule).containsExactly("structure/bounded-loop");
    }

    @Test
    void isRefusedIfASecondFormAsksForMore() {
        assertThat(findings(PLAN, LINES, LINES.replace("14", "1000"))).hasSize(1);
    }

    static Stream<Arguments> otherHands() {
        return Stream.of(
                Arguments.of("a call hands it over", "target=\"b\"", "target=\"lines\""),
                Arguments.of("a parameter sets it", "name=\"c\"", "name=\"lines\""),
                Arguments.of("a decision sets it", "resultVariable=\"level\"", "resultVariable=\"lines\""),
                Arguments.of("an action is told to set it", "value=\"door\"", "value=\"door lines\""));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("otherHands")
    void isRefusedIfAnythingElseMaySetIt(String why, String right, String wrong) {
        assertThat(PLAN).contains(right);
        assertThat(findings(PLAN.replace(right, wrong), LINES))
                .extracting(Finding::rule)
                .containsExactly("structure/bounded-loop");
        assertThat(findings(PLAN.replace("${lines}", "3").replace(right, wrong), LINES))
                .as("if no loop depends on it")
                .isEmpty();
    }
}
