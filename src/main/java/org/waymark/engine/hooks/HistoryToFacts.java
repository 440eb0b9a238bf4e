package org.waymark.engine.hooks;

import java.util.List;
import org.camunda.bpm.engine.impl.history.event.HistoricActivityInstanceEventEntity;
import org.camunda.bpm.engine.impl.history.event.HistoricDecisionEvaluationEvent;
import org.camunda.bpm.engine.impl.history.event.HistoricIncidentEventEntity;
import org.camunda.bpm.engine.impl.history.event.HistoricProcessInstanceEventEntity;
import org.camunda.bpm.engine.impl.history.event.HistoricTaskInstanceEventEntity;
import org.camunda.bpm.engine.impl.history.event.HistoricVariableUpdateEventEntity;
import org.camunda.bpm.engine.impl.history.event.HistoryEvent;
import org.camunda.bpm.engine.impl.history.handler.HistoryEventHandler;
import org.springframework.stereotype.Component;

/** Takes every event of the engine and has it told as a fact, if an auditor learns something from it. */
@Component
class HistoryToFacts implements HistoryEventHandler {

    private final RunFacts runs;
    private final TaskFacts tasks;
    private final VariableFacts variables;
    private final DecisionFacts decisions;

    HistoryToFacts(RunFacts runs, TaskFacts tasks, VariableFacts variables, DecisionFacts decisions) {
        this.runs = runs;
        this.tasks = tasks;
        this.variables = variables;
        this.decisions = decisions;
    }

    @Override
    public void handleEvent(HistoryEvent event) {
        if (event instanceof HistoricProcessInstanceEventEntity run) {
            runs.on(run);
        } else if (event instanceof HistoricTaskInstanceEventEntity task) {
            tasks.on(task);
        } else if (event instanceof HistoricActivityInstanceEventEntity step) {
            runs.on(step);
        } else if (event instanceof HistoricVariableUpdateEventEntity variable) {
            variables.on(variable);
        } else if (event instanceof HistoricDecisionEvaluationEvent decision) {
            decisions.on(decision);
        } else if (event instanceof HistoricIncidentEventEntity incident) {
            runs.on(incident);
        }
    }

    @Override
    public void handleEvents(List<HistoryEvent> events) {
        events.forEach(this::handleEvent);
    }
}
