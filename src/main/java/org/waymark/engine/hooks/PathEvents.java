package org.waymark.engine.hooks;

import java.time.Clock;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.waymark.engine.book.FactVariables;
import org.waymark.engine.book.Shelf;
import org.waymark.engine.events.CaseEnded;
import org.waymark.engine.events.MilestoneReached;
import org.waymark.ledger.Fact;
import org.waymark.ledger.FactKind;
import org.waymark.shared.CaseCode;
import org.waymark.shared.RoutingFacts;
import org.waymark.shared.RunId;

/** Tells the ledger which way a run takes, and other rooms what it has reached. */
@Component
class PathEvents {

    private final ApplicationEventPublisher publisher;
    private final Happenings happenings;
    private final Shelf shelf;
    private final Clock clock;

    PathEvents(ApplicationEventPublisher publisher, Happenings happenings, Shelf shelf, Clock clock) {
        this.publisher = publisher;
        this.happenings = happenings;
        this.shelf = shelf;
        this.clock = clock;
    }

    void flowTaken(DelegateExecution execution, String flow) {
        happenings.add(fact(FactKind.FLOW_TAKEN, execution).detail("flow", flow));
    }

    void milestoneReached(DelegateExecution execution, Map<String, String> properties) {
        Shelf.Placed where = shelf.placed(execution.getProcessDefinitionId());
        Fact fact = fact(FactKind.MILESTONE_REACHED, execution).detail("step", execution.getCurrentActivityId());
        for (Map.Entry<String, String> property : properties.entrySet()) {
            fact = fact.detail(property.getKey(), EventFacts.code(property.getValue()));
        }
        happenings.add(fact);
        publisher.publishEvent(new MilestoneReached(
                caseCode(execution),
                new RunId(execution.getProcessInstanceId()),
                where.sop(),
                where.edition(),
                execution.getCurrentActivityId(),
                properties,
                facts(execution),
                clock.instant()));
    }

    private RoutingFacts facts(DelegateExecution execution) {
        var kept = execution.getVariablesTyped();
        happenings.passing().forEach(kept::remove);
        return FactVariables.facts(kept);
    }

    /** Only the end of the procedure that opened the case ends the case; a cancelled run has not come to its end. */
    void ended(DelegateExecution execution) {
        if (execution.getSuperExecution() == null && !execution.isCanceled()) {
            Shelf.Placed where = shelf.placed(execution.getProcessDefinitionId());
            publisher.publishEvent(
                    new CaseEnded(caseCode(execution), where.sop(), execution.getCurrentActivityId(), clock.instant()));
        }
    }

    private Fact fact(FactKind kind, DelegateExecution execution) {
        Shelf.Placed where = shelf.placed(execution.getProcessDefinitionId());
        return Fact.of(kind)
                .on(caseCode(execution))
                .under(where.sop(), where.edition())
                .detail("run", execution.getProcessInstanceId());
    }

    private static CaseCode caseCode(DelegateExecution execution) {
        return new CaseCode(execution.getProcessBusinessKey());
    }
}
