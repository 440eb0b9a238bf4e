package org.waymark.book;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Collection;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BpmnModelElementInstance;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.ConditionExpression;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaIn;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaOut;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.instance.InputExpression;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * No procedure of care is told of her status or of what she does for the police or a court, and none asks: so care cannot depend on
 * it, in no state at all.
 */
class CareAsksForNoStatusTest {

    private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9]*");

    /** What the procedures of law know of her. */
    private static final Set<String> STATUS = Set.of(
            "cooperation",
            "conclusion",
            "victimStatus",
            "screeningResult",
            "justiceOutcome",
            "preparationOutcome",
            "statementOutcome",
            "proceedingsOutcome",
            "reflectionOver",
            "askedHerself",
            "earlyOutcome",
            "herOwnWord",
            "consentP3");

    static Collection<String> care() {
        return Law.CARE;
    }

    @ParameterizedTest
    @MethodSource("care")
    void noWayOfCareDependsOnIt(String sop) {
        assertThat(asked(TheBook.diagram(sop))).doesNotContainAnyElementsOf(STATUS);
    }

    @ParameterizedTest
    @MethodSource("care")
    void nobodyHandsItOverToCare(String sop) {
        assertThat(TheBook.all(CallActivity.class)
                        .filter(call -> call.getCalledElement().equals(sop))
                        .flatMap(CareAsksForNoStatusTest::handed))
                .doesNotContainAnyElementsOf(STATUS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"services", "risk", "shelter-match", "clinical-windows", "stay-review"})
    void noTableOfCareAsksForIt(String table) {
        Stream<String> inputs = Dmn.readModelFromFile(
                        Path.of("bpmn", table + ".dmn").toFile())
                .getModelElementsByType(InputExpression.class)
                .stream()
                .flatMap(input -> names(input.getTextContent()));
        assertThat(inputs).isNotEmpty().doesNotContainAnyElementsOf(STATUS);
    }

    /** A name that the book has given up would make the others pass for nothing. */
    @Test
    void allOfItIsStillCalledSo() {
        Set<String> known = TheBook.SOPS.stream()
                .flatMap(sop -> Stream.concat(
                        asked(TheBook.diagram(sop)).stream(),
                        TheBook.diagram(sop).getModelElementsByType(CallActivity.class).stream()
                                .flatMap(call -> Stream.concat(handed(call), brought(call)))))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(known).containsAll(STATUS);
    }

    private static Set<String> asked(BpmnModelInstance diagram) {
        return diagram.getModelElementsByType(ConditionExpression.class).stream()
                .flatMap(condition -> names(condition.getTextContent()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<String> names(String text) {
        return NAME.matcher(text).results().map(MatchResult::group);
    }

    private static Stream<String> handed(CallActivity call) {
        return facts(call, CamundaIn.class, CamundaIn::getCamundaSource);
    }

    private static Stream<String> brought(CallActivity call) {
        return facts(call, CamundaOut.class, CamundaOut::getCamundaSource);
    }

    private static <T extends BpmnModelElementInstance> Stream<String> facts(
            CallActivity call, Class<T> kind, Function<T, String> name) {
        return call.getExtensionElements().getElementsQuery().filterByType(kind).list().stream()
                .map(name)
                .filter(Objects::nonNull);
    }
}
