package org.waymark.engine.hooks;

import static org.camunda.bpm.engine.impl.history.event.HistoryEventTypes.VARIABLE_INSTANCE_CREATE;
import static org.camunda.bpm.engine.impl.history.event.HistoryEventTypes.VARIABLE_INSTANCE_UPDATE;

import java.util.Set;
import org.camunda.bpm.engine.impl.history.event.HistoricVariableUpdateEventEntity;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.waymark.ledger.FactKind;

/**
 * Tells which routing facts a run has set, and keeps everything else out of the engine's tables: a variable that is no routing
 * fact, or that was only to pass to a decision, rolls back what set it.
 */
@Component
class VariableFacts {

    private static final Set<String> LOOP =
            Set.of("nrOfInstances", "nrOfActiveInstances", "nrOfCompletedInstances", "loopCounter");
    private static final Set<String> FACT_TYPES =
            Set.of("string", "boolean", "integer", "long", "short", "double", "date", "null");

    private final Happenings happenings;
    private final EventFacts facts;

    VariableFacts(Happenings happenings, EventFacts facts) {
        this.happenings = happenings;
        this.facts = facts;
    }

    void on(HistoricVariableUpdateEventEntity variable) {
        boolean set =
                variable.isEventOfType(VARIABLE_INSTANCE_CREATE) || variable.isEventOfType(VARIABLE_INSTANCE_UPDATE);
        if (!set || LOOP.contains(variable.getVariableName())) {
            return;
        }
        requireFact(variable);
        happenings.add(facts.of(FactKind.FACT_SET, variable)
                .detail("name", variable.getVariableName())
                .detail("value", value(variable)));
    }

    private void requireFact(HistoricVariableUpdateEventEntity variable) {
        String name = variable.getVariableName();
        String type = variable.getSerializerName();
        boolean sentence = "string".equals(type) && EventFacts.code(variable.getTextValue()) == null;
        if (!FACT_TYPES.contains(type) || sentence) {
            throw new NoRoutingFact(name + " is not a code, flag, number or date");
        }
        if (happenings.passing().contains(name)) {
            throw new NoRoutingFact(name + " was only to pass to a decision");
        }
    }

    /** Only codes and flags: numbers and dates may tell more than the path does. */
    private static @Nullable String value(HistoricVariableUpdateEventEntity variable) {
        return switch (variable.getSerializerName()) {
            case "string" -> variable.getTextValue();
            case "boolean" -> String.valueOf(Long.valueOf(1).equals(variable.getLongValue()));
            default -> null;
        };
    }

    /** Says which variable may not be kept in the engine; its value is not echoed. */
    static final class NoRoutingFact extends IllegalStateException {
        NoRoutingFact(String message) {
            super(message);
        }
    }
}
