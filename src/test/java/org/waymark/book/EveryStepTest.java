package org.waymark.book;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Lane;
import org.camunda.bpm.model.bpmn.instance.LaneSet;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Promise 8 on paper: whatever is drawn for a person to do has somebody, a form, guidance, a source and a clock. */
class EveryStepTest {

    private static final Set<String> CLOCKS = Decision.in("clocks").texts("clock");

    static Stream<Named<UserTask>> steps() {
        return TheBook.all(UserTask.class).map(task -> Named.of(task.getId(), task));
    }

    @Test
    void thereAreStepsToLookAt() {
        assertThat(steps()).hasSizeGreaterThan(30);
    }

    @ParameterizedTest
    @MethodSource("steps")
    void liesInALaneWithADuty(UserTask step) {
        assertThat(lanesOf(step))
                .isNotEmpty()
                .last()
                .satisfies(lane -> assertThat(TheBook.property(lane, "duty"))
                        .as("duty of lane %s", lane.getId())
                        .isPresent());
    }

    @ParameterizedTest
    @MethodSource("steps")
    void liesInNoSubProcessWhoseLanesTheEngineIgnores(UserTask step) {
        assertThat(step.getParentElement()).isInstanceOf(Process.class);
    }

    @ParameterizedTest
    @MethodSource("steps")
    void namesAFormOfTheBook(UserTask step) {
        assertThat(TheBook.forms()).containsKey(step.getCamundaFormRef());
        assertThat(step.getCamundaFormRefBinding()).isEqualTo("deployment");
    }

    @ParameterizedTest
    @MethodSource("steps")
    void namesAClockOfTheTable(UserTask step) {
        assertThat(TheBook.property(step, "clock"))
                .hasValueSatisfying(clock -> assertThat(CLOCKS).contains(clock));
    }

    @ParameterizedTest
    @MethodSource("steps")
    void saysInBothLanguagesWhatToDoAndWhatNot(UserTask step) {
        String english = step.getDocumentations().iterator().next().getTextContent();
        assertThat(english.split("\n\n")).hasSizeGreaterThanOrEqualTo(2);
        assertThat(english).containsPattern("\\b(Do not|Never|No |Not |do not|not )");
        assertThat(TheBook.property(step, "documentation.es")).hasValueSatisfying(spanish -> {
            assertThat(spanish.split("\n\n")).hasSameSizeAs(english.split("\n\n"));
            assertThat(spanish).containsPattern("\\b([Nn]o|Nunca|Sin|Ni|Ninguna)\\b");
        });
    }

    @ParameterizedTest
    @MethodSource("steps")
    void namesItsSourceInBothLanguages(UserTask step) {
        assertThat(TheBook.property(step, "source")).isPresent();
        assertThat(TheBook.property(step, "source.es")).isPresent();
    }

    @ParameterizedTest
    @MethodSource("steps")
    void isNotDoneByTheOfficerOfAStepThatIsNotThere(UserTask step) {
        TheBook.property(step, "not-by")
                .ifPresent(other -> assertThat((Object) step.getModelInstance().getModelElementById(other))
                        .isInstanceOfAny(UserTask.class, StartEvent.class));
    }

    @Test
    void noSubProcessHoldsLanes() {
        assertThat(TheBook.all(SubProcess.class)
                        .filter(inner ->
                                !inner.getChildElementsByType(LaneSet.class).isEmpty()))
                .isEmpty();
    }

    @Test
    void decisionsAreMadeByTwo() {
        var secondPairs = steps().map(Named::getPayload)
                .filter(step -> TheBook.property(step, "not-by").isPresent())
                .map(BaseElement::getId)
                .toList();
        assertThat(secondPairs)
                .contains("confirm-grounds", "sign-conclusion", "review-conclusion", "decide-again", "sign-review");
    }

    /** The lanes that a step lies in, the innermost last. */
    private static List<Lane> lanesOf(FlowNode step) {
        return step.getModelInstance().getModelElementsByType(Lane.class).stream()
                .filter(lane -> lane.getFlowNodeRefs().contains(step))
                .sorted(java.util.Comparator.comparingInt(EveryStepTest::depth))
                .collect(Collectors.toList());
    }

    private static int depth(Lane lane) {
        int depth = 0;
        for (var parent = lane.getParentElement(); parent != null; parent = parent.getParentElement()) {
            depth++;
        }
        return depth;
    }
}
