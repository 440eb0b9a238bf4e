package org.waymark.engine.rules;

import java.util.HashMap;
import java.util.Map;

/** Names what authors coming from other tools may try, and says what to do instead. Whatever is not named here is refused too. */
enum Refused {
    SCRIPT(
            "safety/no-script",
            "Scripts cannot run here. Use a decision table or a named action.",
            "scriptTask",
            "script",
            "scriptFormat",
            "resultVariable",
            "resource",
            "language"),
    CLASS(
            "safety/no-class",
            "A procedure cannot name program classes. Use a named action.",
            "class",
            "variableMappingClass",
            "formHandlerClass",
            "calledElementClass"),
    EXPRESSION(
            "safety/no-free-expression",
            "Only comparisons of routing facts are allowed. Use a decision table or a named action.",
            "expression",
            "sourceExpression",
            "variableMappingDelegateExpression",
            "variableEvents",
            "variableName",
            "calledElementTenantId",
            "decisionRefTenantId",
            "decisionRefVersion",
            "calledElementVersion"),
    EXTERNAL(
            "safety/no-external-task",
            "Work is not handed to outside programs. Use a named action.",
            "type",
            "topic",
            "taskPriority",
            "operationRef",
            "implementation"),
    LISTENER(
            "safety/no-listener",
            "Listeners cannot be attached to steps. Draw the step that should happen.",
            "executionListener",
            "taskListener"),
    CONNECTOR(
            "safety/no-connector",
            "Connectors to other systems are not allowed. Use a named action.",
            "connector",
            "connectorId"),
    FIELD(
            "safety/no-field-injection",
            "Nothing can be injected into a step. Give the action its literal properties.",
            "field",
            "string"),
    OTHER_FORM(
            "safety/no-other-form",
            "Choose a form of the book with its reference, bound to the deployment.",
            "formKey",
            "formData",
            "formField",
            "formProperty",
            "formRefVersion"),
    SIGNAL(
            "safety/no-signal",
            "A signal would move every case at once. Use a message to the case or a call.",
            "signal",
            "signalEventDefinition",
            "signalRef"),
    CONDITIONAL(
            "safety/no-conditional-event",
            "Events cannot wait for conditions. Use a gateway or a message.",
            "conditionalEventDefinition",
            "condition"),
    IMPORT(
            "safety/no-import",
            "A file stands for itself and brings in nothing else.",
            "import",
            "include",
            "relationship",
            "extension",
            "itemDefinition",
            "interface",
            "dataStore"),
    FUNCTION(
            "safety/no-function",
            "Decisions compare values; they do not define functions.",
            "businessKnowledgeModel",
            "encapsulatedLogic",
            "functionDefinition",
            "invocation",
            "context",
            "decisionService",
            "knowledgeRequirement"),
    OTHER_LANGUAGE("safety/feel-only", "Decisions are written in FEEL.", "expressionLanguage", "typeLanguage"),
    WHOSE(
            "structure/lanes-route",
            "The lane says whose task it is and its clock says by when.",
            "assignee",
            "candidateUsers",
            "candidateGroups",
            "dueDate",
            "followUpDate",
            "priority",
            "potentialOwner",
            "humanPerformer",
            "candidateStarterUsers",
            "candidateStarterGroups"),
    JOBS(
            "structure/no-job-settings",
            "How the engine does its work is not drawn.",
            "async",
            "asyncBefore",
            "asyncAfter",
            "exclusive",
            "jobPriority",
            "failedJobRetryTimeCycle"),
    OTHER_TIMER(
            "structure/timer-from-fact",
            "A timer waits for a date that an action has set from a clock: ${name}.",
            "timeDuration",
            "timeCycle"),
    LOOP(
            "structure/bounded-loop",
            "Repeat a step a fixed number of times (at most 20), without a list.",
            "collection",
            "elementVariable",
            "standardLoopCharacteristics",
            "loopDataInputRef",
            "inputDataItem"),
    ALL_VARIABLES("structure/facts-by-name", "Hand facts over one by one, by name.", "variables", "local"),
    NOT_USED(
            "structure/not-used-here",
            "This kind of element is not used in the book.",
            "task",
            "manualTask",
            "sendTask",
            "transaction",
            "complexGateway",
            "adHocSubProcess",
            "compensateEventDefinition",
            "cancelEventDefinition",
            "linkEventDefinition",
            "dataObject",
            "dataObjectReference",
            "dataStoreReference",
            "messageFlow",
            "ioSpecification");

    private static final Map<String, Refused> BY_WORD = new HashMap<>();

    static {
        for (Refused refused : values()) {
            for (String word : refused.words) {
                BY_WORD.put(word, refused);
            }
        }
    }

    private final String rule;
    private final String advice;
    private final String[] words;

    Refused(String rule, String advice, String... words) {
        this.rule = rule;
        this.advice = advice;
        this.words = words;
    }

    String rule() {
        return rule;
    }

    String advice() {
        return advice;
    }

    /** Why a word is refused, or null if it is just unknown. */
    static @org.jspecify.annotations.Nullable Refused of(String word) {
        return BY_WORD.get(word);
    }
}
