package org.waymark.engine.hooks;

import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.waymark.engine.book.Shelf;
import org.waymark.engine.events.StepClosed;
import org.waymark.engine.events.StepOpened;
import org.waymark.shared.AgencyKey;
import org.waymark.shared.CaseCode;
import org.waymark.shared.Occurred;
import org.waymark.shared.RunId;
import org.waymark.shared.TaskId;

/** Tells other rooms, within the engine's transaction, that a user task has become due or is not due any more. */
@Component
class StepEvents {

    private static final String URGENCY = "urgency";

    private final ApplicationEventPublisher publisher;
    private final Shelf shelf;
    private final Clock clock;

    StepEvents(ApplicationEventPublisher publisher, Shelf shelf, Clock clock) {
        this.publisher = publisher;
        this.shelf = shelf;
        this.clock = clock;
    }

    void opened(DelegateTask task, @Nullable String agencyFact, @Nullable String dueFact) {
        Shelf.Placed where = shelf.placed(task.getProcessDefinitionId());
        String agency = agencyFact == null ? null : code(task, agencyFact);
        publisher.publishEvent(new StepOpened(
                new TaskId(task.getId()),
                new RunId(task.getProcessInstanceId()),
                caseCode(task),
                where.sop(),
                where.edition(),
                task.getTaskDefinitionKey(),
                calledAt(task.getExecution()),
                agency == null ? null : new AgencyKey(agency),
                code(task, URGENCY),
                dueFact == null ? null : moment(task, dueFact),
                Occurred.at().orElseGet(clock::instant)));
    }

    void closed(DelegateTask task, boolean completed) {
        publisher.publishEvent(new StepClosed(new TaskId(task.getId()), caseCode(task), completed, clock.instant()));
    }

    /** Up from call to call until nobody has called: what is left is drawn in the procedure of the case. */
    private static @Nullable String calledAt(DelegateExecution execution) {
        String at = null;
        DelegateExecution caller = execution.getProcessInstance().getSuperExecution();
        while (caller != null) {
            at = caller.getCurrentActivityId();
            caller = caller.getProcessInstance().getSuperExecution();
        }
        return at;
    }

    private static CaseCode caseCode(DelegateTask task) {
        return new CaseCode(task.getExecution().getProcessBusinessKey());
    }

    private static @Nullable Instant moment(DelegateTask task, String fact) {
        return task.getVariable(fact) instanceof Date date ? date.toInstant() : null;
    }

    private static @Nullable String code(DelegateTask task, String fact) {
        return task.getVariable(fact) instanceof String code ? code : null;
    }
}
