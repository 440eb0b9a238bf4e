package org.waymark.engine.hooks;

import static org.camunda.bpm.engine.impl.history.event.HistoryEventTypes.ACTIVITY_INSTANCE_END;
import static org.camunda.bpm.engine.impl.history.event.HistoryEventTypes.ACTIVITY_INSTANCE_START;
import static org.camunda.bpm.engine.impl.history.event.HistoryEventTypes.INCIDENT_CREATE;
import static org.camunda.bpm.engine.impl.history.event.HistoryEventTypes.INCIDENT_DELETE;
import static org.camunda.bpm.engine.impl.history.event.HistoryEventTypes.INCIDENT_RESOLVE;
import static org.camunda.bpm.engine.impl.history.event.HistoryEventTypes.PROCESS_INSTANCE_END;
import static org.camunda.bpm.engine.impl.history.event.HistoryEventTypes.PROCESS_INSTANCE_START;

import java.util.Set;
import org.camunda.bpm.engine.impl.history.event.HistoricActivityInstanceEventEntity;
import org.camunda.bpm.engine.impl.history.event.HistoricIncidentEventEntity;
import org.camunda.bpm.engine.impl.history.event.HistoricProcessInstanceEventEntity;
import org.springframework.stereotype.Component;
import org.waymark.ledger.FactKind;
import org.waymark.shared.CaseCode;

/**
 * Tells of runs, of their steps that take time or do something by themselves, of timers and of incidents. User tasks,
 * decisions, milestones and the flows between them are told elsewhere, so gateways and passing events say nothing here.
 */
@Component
class RunFacts {

    private static final Set<String> STEPS = Set.of(
            "serviceTask",
            "callActivity",
            "subProcess",
            "transaction",
            "receiveTask",
            "intermediateMessageCatch",
            "intermediateTimer");
    private static final Set<String> FIRING_TIMERS = Set.of("boundaryTimer", "startTimerEvent");

    private final Happenings happenings;
    private final EventFacts facts;

    RunFacts(Happenings happenings, EventFacts facts) {
        this.happenings = happenings;
        this.facts = facts;
    }

    void on(HistoricProcessInstanceEventEntity run) {
        if (run.isEventOfType(PROCESS_INSTANCE_START)) {
            happenings.remember(run.getProcessInstanceId(), new CaseCode(run.getBusinessKey()));
            happenings.add(facts.of(FactKind.PROCEDURE_STARTED, run).detail("caller", run.getSuperProcessInstanceId()));
        } else if (run.isEventOfType(PROCESS_INSTANCE_END)) {
            happenings.add(facts.of(FactKind.PROCEDURE_ENDED, run)
                    .detail("end", run.getEndActivityId())
                    .detail("state", EventFacts.code(run.getState())));
        }
    }

    void on(HistoricActivityInstanceEventEntity step) {
        boolean start = step.isEventOfType(ACTIVITY_INSTANCE_START);
        boolean end = step.isEventOfType(ACTIVITY_INSTANCE_END);
        if (timerFired(step, start, end)) {
            add(FactKind.TIMER_FIRED, step);
        }
        if (STEPS.contains(step.getActivityType()) && (start || end)) {
            add(start ? FactKind.STEP_STARTED : FactKind.STEP_ENDED, step);
        }
    }

    void on(HistoricIncidentEventEntity incident) {
        // An incident in a called procedure is told again for each caller.
        if (!incident.getId().equals(incident.getCauseIncidentId())) {
            return;
        }
        boolean resolved = incident.isEventOfType(INCIDENT_RESOLVE) || incident.isEventOfType(INCIDENT_DELETE);
        if (resolved || incident.isEventOfType(INCIDENT_CREATE)) {
            // The message of an incident is text of a program, which may quote anything: it stays out.
            happenings.add(facts.of(resolved ? FactKind.INCIDENT_RESOLVED : FactKind.INCIDENT_RAISED, incident)
                    .detail("step", incident.getActivityId())
                    .detail("type", EventFacts.code(incident.getIncidentType())));
        }
    }

    private static boolean timerFired(HistoricActivityInstanceEventEntity step, boolean start, boolean end) {
        boolean waited = step.getActivityType().equals("intermediateTimer") && end && !step.isCanceled();
        return waited || (start && FIRING_TIMERS.contains(step.getActivityType()));
    }

    private void add(FactKind kind, HistoricActivityInstanceEventEntity step) {
        boolean cancelled = kind == FactKind.STEP_ENDED && step.isCanceled();
        happenings.add(facts.of(kind, step)
                .detail("step", step.getActivityId())
                .detail("type", step.getActivityType())
                .detail("cancelled", cancelled ? "true" : null));
    }
}
