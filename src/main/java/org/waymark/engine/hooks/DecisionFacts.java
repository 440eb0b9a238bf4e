package org.waymark.engine.hooks;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.history.HistoricDecisionOutputInstance;
import org.camunda.bpm.engine.impl.history.event.HistoricDecisionEvaluationEvent;
import org.camunda.bpm.engine.impl.history.event.HistoricDecisionInstanceEntity;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.waymark.ledger.FactKind;

/** Tells which decision was made by which rules, and with what outcome; of what went in, at most the names. */
@Component
class DecisionFacts {

    private final Happenings happenings;
    private final EventFacts facts;

    DecisionFacts(Happenings happenings, EventFacts facts) {
        this.happenings = happenings;
        this.facts = facts;
    }

    void on(HistoricDecisionEvaluationEvent event) {
        HistoricDecisionInstanceEntity root = event.getRootHistoricDecisionInstance();
        // Outside a case a table is only looked up: clocks, access, disclosure.
        if (root.getProcessInstanceId() == null) {
            return;
        }
        Stream.concat(event.getRequiredHistoricDecisionInstances().stream(), Stream.of(root))
                .forEach(decision -> add(root, decision));
    }

    private void add(HistoricDecisionInstanceEntity root, HistoricDecisionInstanceEntity decision) {
        List<HistoricDecisionOutputInstance> outputs = decision.getOutputs();
        happenings.add(facts.of(FactKind.DECISION_MADE, root.getProcessInstanceId(), root.getProcessDefinitionId())
                .detail("step", root.getActivityId())
                .detail("decision", decision.getDecisionDefinitionKey())
                .detail("rules", joined(outputs.stream().map(HistoricDecisionOutputInstance::getRuleId)))
                .detail("outcome", joined(outputs.stream().map(DecisionFacts::outcome)))
                .detail("passing-inputs", joined(happenings.passing().stream().sorted())));
    }

    private static @Nullable String outcome(HistoricDecisionOutputInstance output) {
        Object value = output.getValue();
        String code = value == null ? null : EventFacts.code(value.toString());
        return code == null ? null : output.getVariableName() + "=" + code;
    }

    private static @Nullable String joined(Stream<@Nullable String> words) {
        String joined = words.filter(Objects::nonNull).distinct().collect(Collectors.joining(" "));
        return joined.isEmpty() ? null : joined;
    }
}
