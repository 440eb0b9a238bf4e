package org.waymark.engine.rules;

import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The words that a file may use: for each element its attributes, and nothing that is not named here. Attributes with a prefix
 * belong to another namespace than the element.
 */
final class Vocabulary {

    static final String BPMN = "http://www.omg.org/spec/BPMN/20100524/MODEL";
    static final String DMN = "https://www.omg.org/spec/DMN/20191111/MODEL/";

    /** Translations in decisions: a namespace of our own, since an editor drops unknown words of a namespace that it knows. */
    static final String WORDS = "https://waymark.org/schema/words";

    /** What a picture is made of: positions and colours, which the engine does not look at. */
    static final Set<String> PICTURE = Set.of(
            "http://www.omg.org/spec/BPMN/20100524/DI",
            "http://www.omg.org/spec/DD/20100524/DC",
            "http://www.omg.org/spec/DD/20100524/DI",
            "https://www.omg.org/spec/DMN/20191111/DMNDI/",
            "http://www.omg.org/spec/DMN/20180521/DC/",
            "http://www.omg.org/spec/DMN/20180521/DI/",
            "http://bpmn.io/schema/dmn/biodi/2.0");

    /** Attributes of editors, which the engine does not look at either. */
    static final Set<String> EDITORS = Set.of(
            "http://camunda.org/schema/modeler/1.0",
            "http://bpmn.io/schema/bpmn/biocolor/1.0",
            "http://www.omg.org/spec/BPMN/non-normative/color/1.0",
            "http://bpmn.io/schema/dmn/biodi/2.0");

    private static final Map<String, Set<String>> DIAGRAM = words("""
            definitions: id name targetNamespace exporter exporterVersion camunda:diagramRelationId
            collaboration: id name
            participant: id name processRef
            message: id name
            escalation: id name escalationCode
            error: id name errorCode
            process: id name isExecutable processType isClosed camunda:historyTimeToLive camunda:versionTag
            documentation: id textFormat
            extensionElements:
            laneSet: id name
            lane: id name
            childLaneSet: id name
            flowNodeRef:
            incoming:
            outgoing:
            startEvent: id name isInterrupting camunda:formRef camunda:formRefBinding
            endEvent: id name
            intermediateThrowEvent: id name
            intermediateCatchEvent: id name
            boundaryEvent: id name attachedToRef cancelActivity
            userTask: id name default camunda:formRef camunda:formRefBinding camunda:modelerTemplate camunda:modelerTemplateVersion
            serviceTask: id name default camunda:delegateExpression camunda:modelerTemplate camunda:modelerTemplateVersion
            businessRuleTask: id name default camunda:decisionRef camunda:decisionRefBinding camunda:mapDecisionResult \
            camunda:resultVariable camunda:modelerTemplate camunda:modelerTemplateVersion
            receiveTask: id name default messageRef
            callActivity: id name default calledElement camunda:calledElementBinding camunda:modelerTemplate \
            camunda:modelerTemplateVersion
            subProcess: id name default triggeredByEvent
            exclusiveGateway: id name default gatewayDirection
            inclusiveGateway: id name default gatewayDirection
            parallelGateway: id name gatewayDirection
            eventBasedGateway: id name gatewayDirection
            sequenceFlow: id name sourceRef targetRef
            conditionExpression: id xsi:type
            timerEventDefinition: id
            timeDate: id xsi:type
            messageEventDefinition: id messageRef
            escalationEventDefinition: id escalationRef
            errorEventDefinition: id errorRef
            terminateEventDefinition: id
            multiInstanceLoopCharacteristics: id isSequential
            loopCardinality: id xsi:type
            completionCondition: id xsi:type
            textAnnotation: id textFormat
            text:
            association: id sourceRef targetRef associationDirection
            group: id categoryValueRef
            category: id
            categoryValue: id value
            """);

    private static final Map<String, Set<String>> EXTENSIONS = words("""
            properties:
            property: id name value
            in: businessKey source target
            out: source target
            inputOutput:
            inputParameter: name
            outputParameter: name
            """);

    private static final Map<String, Set<String>> TRANSLATIONS = words("""
            words: name value
            """);

    private static final Map<String, Set<String>> TABLE = words("""
            definitions: id name namespace exporter exporterVersion camunda:diagramRelationId
            description:
            question:
            allowedAnswers:
            extensionElements:
            decision: id name camunda:historyTimeToLive camunda:versionTag
            inputData: id name
            variable: id name typeRef
            informationRequirement: id
            requiredDecision: href
            requiredInput: href
            knowledgeSource: id name
            authorityRequirement: id
            requiredAuthority: href
            decisionTable: id hitPolicy aggregation preferredOrientation outputLabel
            input: id label camunda:inputVariable
            inputExpression: id typeRef
            inputValues: id
            output: id label name typeRef
            outputValues: id
            rule: id
            inputEntry: id
            outputEntry: id
            literalExpression: id typeRef
            text:
            textAnnotation: id textFormat
            association: id associationDirection
            sourceRef: href
            targetRef: href
            """);

    private Vocabulary() {}

    /** The namespaces that a model in this language may use beside its own, pictures apart. */
    static boolean extend(String language, String namespace) {
        return namespace.equals(Xml.CAMUNDA) || language.equals(DMN) && namespace.equals(WORDS);
    }

    /** The attributes that an element may have, or null if the element itself is not allowed. */
    static @org.jspecify.annotations.Nullable Set<String> attributesOf(Xml element) {
        return switch (element.namespace()) {
            case BPMN -> DIAGRAM.get(element.name());
            case DMN -> TABLE.get(element.name());
            case Xml.CAMUNDA -> EXTENSIONS.get(element.name());
            case WORDS -> TRANSLATIONS.get(element.name());
            default -> null;
        };
    }

    private static Map<String, Set<String>> words(String lines) {
        return lines.lines()
                .map(line -> line.split(":", 2))
                .collect(Collectors.toUnmodifiableMap(
                        word -> word[0].strip(),
                        word -> Set.copyOf(Arrays.asList(word[1].strip().split("\\s+")))));
    }
}
