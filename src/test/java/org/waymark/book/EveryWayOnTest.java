package org.waymark.book;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Lane;
import org.camunda.bpm.model.bpmn.instance.ParallelGateway;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaIn;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaInputParameter;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaOut;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** No case gets stuck: where ways part, one is always open, and each says when it is taken. */
class EveryWayOnTest {

    private static final Pattern NAME = Pattern.compile("(?<!['\\w-])([a-z][A-Za-z0-9]*)(?![\\w'-])");
    /** What the named actions set. */
    private static final Set<String> SET_BY_ACTIONS = Set.of(
            "offerMade", // offerReferral
            "certificateDue", // planFollowUps
            "followUpLeft", // planFollowUps
            "askAgainDue", // planFollowUps
            "windowAlarm", // openClinicalWindows
            "followUpDue", // planFollowUps
            "windowOpen", // openClinicalWindows
            "stepsOpen", // checkOpenSteps
            "questionRounds"); // countQuestion

    /** What the messages to the spine say. */
    private static final Set<String> SAID_BY_MESSAGES = Set.of(
            "childHeard", // msg.age.changed
            "requestKind", // msg.consent.withdrawn, msg.rights.request
            "withdrawnPurpose"); // msg.consent.withdrawn

    private static final Set<String> KNOWN = known();

    static Stream<Named<ExclusiveGateway>> partings() {
        return TheBook.all(ExclusiveGateway.class)
                .filter(gateway -> gateway.getOutgoing().size() > 1)
                .map(gateway -> Named.of(gateway.getId(), gateway));
    }

    @ParameterizedTest
    @MethodSource("partings")
    void hasADefault(ExclusiveGateway gateway) {
        assertThat(gateway.getDefault()).isNotNull();
        assertThat(gateway.getOutgoing())
                .allSatisfy(flow -> assertThat(flow.getConditionExpression() == null)
                        .as("%s is the default or has a condition", flow.getId())
                        .isEqualTo(flow.equals(gateway.getDefault())));
    }

    @ParameterizedTest
    @MethodSource("partings")
    void asksAQuestionAndNamesEachAnswerInBothLanguages(ExclusiveGateway gateway) {
        assertThat(gateway.getName()).endsWith("?");
        assertThat(TheBook.property(gateway, "name.es")).isPresent();
        assertThat(gateway.getOutgoing()).allSatisfy(flow -> {
            assertThat(flow.getName()).isNotBlank();
            assertThat(TheBook.property(flow, "name.es")).isPresent();
        });
    }

    @ParameterizedTest
    @MethodSource("partings")
    void asksOnlyWhatSomethingInTheBookSays(ExclusiveGateway gateway) {
        Set<String> known = KNOWN;
        assertThat(gateway.getOutgoing().stream()
                        .map(SequenceFlow::getConditionExpression)
                        .filter(java.util.Objects::nonNull)
                        .flatMap(condition -> names(condition.getTextContent())))
                .isNotEmpty()
                .allSatisfy(name -> assertThat(known).contains(name));
    }

    @Test
    void aParallelGatewayPartsOrJoins() {
        assertThat(TheBook.all(ParallelGateway.class))
                .allSatisfy(gateway -> assertThat(gateway.getOutgoing().size() > 1
                                || gateway.getIncoming().size() > 1)
                        .as("%s parts or joins", gateway.getId())
                        .isTrue());
    }

    @Test
    void everyCallStaysInItsEditionAndHandsTheCaseOn() {
        assertThat(TheBook.all(CallActivity.class)).hasSizeGreaterThan(5).allSatisfy(call -> {
            assertThat(TheBook.SOPS).contains(call.getCalledElement());
            assertThat(call.getCamundaCalledElementBinding()).isEqualTo("deployment");
            assertThat(call.getExtensionElements()
                            .getElementsQuery()
                            .filterByType(CamundaIn.class)
                            .list())
                    .anySatisfy(
                            in -> assertThat(in.getCamundaBusinessKey()).isEqualTo("#{execution.processBusinessKey}"));
        });
    }

    @Test
    void everyDecisionStaysInItsEdition() {
        assertThat(TheBook.all(BusinessRuleTask.class)).isNotEmpty().allSatisfy(rule -> {
            assertThat(rule.getCamundaDecisionRefBinding()).isEqualTo("deployment");
            assertThat(rule.getCamundaMapDecisionResult()).isEqualTo("singleEntry");
        });
    }

    @Test
    void everythingWithANameHasASpanishOne() {
        var named = Stream.of(
                        TheBook.all(Process.class),
                        TheBook.all(FlowNode.class),
                        TheBook.all(Lane.class),
                        TheBook.all(SequenceFlow.class))
                .flatMap(elements -> elements)
                .filter(element -> element.getAttributeValue("name") != null)
                .toList();
        assertThat(named)
                .hasSizeGreaterThan(150)
                .allSatisfy(element -> assertThat(TheBook.property(element, "name.es"))
                        .as("name.es of %s", element.getId())
                        .isPresent());
    }

    private static Stream<String> names(String condition) {
        return NAME.matcher(condition).results().map(found -> found.group(1));
    }

    /** Not known counts as what protects her: not reported, not able to decide, possibly a victim, perhaps a child. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "reported-to-call-child-protection",
                "can-decide-to-treat-of-necessity",
                "status-to-more-gathered",
                "reached-to-not-reached",
                "child-or-in-doubt-to-take-first-steps"
            })
    void withoutAnAnswerTheCautiousWayIsTaken(String way) {
        assertThat(TheBook.all(ExclusiveGateway.class)
                        .map(ExclusiveGateway::getDefault)
                        .filter(Objects::nonNull)
                        .map(SequenceFlow::getId))
                .contains(way);
    }

    private static Set<String> known() {
        var known = new HashSet<String>(SET_BY_ACTIONS);
        known.addAll(SAID_BY_MESSAGES);
        TheBook.forms().values().stream()
                .flatMap(TheBook::fields)
                .filter(field -> field.at("/properties").has("routing"))
                .forEach(field -> known.add(field.get("key").asText()));
        TheBook.all(BusinessRuleTask.class).forEach(rule -> known.add(rule.getCamundaResultVariable()));
        TheBook.all(ServiceTask.class)
                .forEach(task -> Stream.of("fact", "counts", "awaits", "moved")
                        .forEach(name -> TheBook.property(task, name).ifPresent(known::add)));
        TheBook.all(CamundaIn.class).map(CamundaIn::getCamundaTarget).forEach(known::add);
        TheBook.all(CamundaOut.class).map(CamundaOut::getCamundaTarget).forEach(known::add);
        TheBook.all(CamundaInputParameter.class)
                .map(CamundaInputParameter::getCamundaName)
                .forEach(known::add);
        return known;
    }

    @Test
    void aNameInQuotesIsNoFact() {
        assertThat(names("${dangerNow == 'no' || !offerMade}")).isEqualTo(List.of("dangerNow", "offerMade"));
    }
}
