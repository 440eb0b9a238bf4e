package org.waymark.worklist;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.waymark.ledger.Fact;
import org.waymark.ledger.FactKind;
import org.waymark.ledger.Ledger;
import org.waymark.worklist.events.TaskOverdue;
import org.waymark.worklist.events.TaskReminder;

/** Says that time runs or has run out: to the log, and to whoever sends notices; never what the case is about. */
@Component
class Escalation {

    private final WorkItems items;
    private final Ledger ledger;
    private final ApplicationEventPublisher events;

    Escalation(WorkItems items, Ledger ledger, ApplicationEventPublisher events) {
        this.items = items;
        this.ledger = ledger;
        this.events = events;
    }

    /** @param said how many of its words have now been said */
    void tell(DeadlineRows.Deadline deadline, int said) {
        WorkItem item = items.find(deadline.task()).orElseThrow();
        if (deadline.warnings().passed(said)) {
            overdue(item, deadline);
        } else {
            remind(item, deadline.warnings().percent(said, deadline.born(), deadline.due()));
        }
    }

    private void remind(WorkItem item, int percent) {
        ledger.append(fact(FactKind.TASK_REMINDED, item).detail("percent", Integer.toString(percent)));
        events.publishEvent(
                new TaskReminder(item.task(), item.assignee(), item.duties(), item.agencies(), item.due(), percent));
    }

    private void overdue(WorkItem item, DeadlineRows.Deadline deadline) {
        ledger.append(fact(FactKind.TASK_ESCALATED, item).detail("told", deadline.told()));
        events.publishEvent(new TaskOverdue(
                item.task(),
                item.assignee(),
                item.duties(),
                item.agencies(),
                item.sectors(),
                deadline.told(),
                item.due()));
    }

    /** Said by nobody: time did it. */
    private static Fact fact(FactKind kind, WorkItem item) {
        return Fact.of(kind)
                .by(null)
                .on(item.caseCode())
                .task(item.task())
                .under(item.sop(), item.edition())
                .in(item.sector())
                .detail("step", item.step())
                .detail("clock", WorkItems.text(item.clock()));
    }
}
