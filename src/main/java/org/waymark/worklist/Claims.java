package org.waymark.worklist;

import org.springframework.stereotype.Component;
import org.waymark.directory.Viewer;
import org.waymark.engine.Engine;
import org.waymark.ledger.Fact;
import org.waymark.ledger.FactKind;
import org.waymark.ledger.Ledger;

/** Decides who has a task: one officer at a time, and for some steps not the one who did another. Needs the case's lock. */
@Component
class Claims {

    private final WorkItems items;
    private final Engine engine;
    private final Ledger ledger;

    Claims(WorkItems items, Engine engine, Ledger ledger) {
        this.items = items;
        this.engine = engine;
        this.ledger = ledger;
    }

    /**
     * Makes sure that the viewer could do the task now.
     *
     * @throws TaskDone if it is not open any more
     * @throws TaskTaken if another has it
     * @throws FourEyes if it needs another officer
     */
    void check(WorkItem item, Viewer viewer) {
        if (!item.open()) {
            throw new TaskDone(item);
        }
        if (item.assignee() != null && !item.takenBy(viewer.id())) {
            throw new TaskTaken(item.assignee());
        }
        if (!fourEyes(item, viewer)) {
            throw new FourEyes();
        }
    }

    /** Whether another officer did the step, or began the procedure, that this one must not be done by too. */
    boolean fourEyes(WorkItem item, Viewer viewer) {
        if (viewer.id().equals(item.notOfficer())) {
            return false;
        }
        return item.notBy() == null
                || items.lastToDo(item.run(), item.notBy())
                        .map(before -> !before.equals(viewer.id()))
                        .orElse(true);
    }

    /** Gives a free task to the viewer; it is no fault to take what one has. */
    void take(WorkItem item, Viewer viewer) {
        if (item.takenBy(viewer.id())) {
            return;
        }
        items.take(item.task(), viewer.id(), viewer.sector());
        engine.assign(item.task(), viewer.id());
        ledger.append(fact(FactKind.TASK_CLAIMED, item).in(viewer.sector()));
    }

    /** Gives a task to another officer, whoever had it. */
    void assign(WorkItem item, Viewer to) {
        items.take(item.task(), to.id(), to.sector());
        engine.assign(item.task(), to.id());
        ledger.append(fact(FactKind.TASK_ASSIGNED, item)
                .in(to.sector())
                .detail("to", to.id().value())
                .detail("from", WorkItems.text(item.assignee())));
    }

    /** Gives the task back to those to whom it falls. @throws TaskTaken if another has it */
    void giveBack(WorkItem item, Viewer viewer) {
        check(item, viewer);
        if (item.state() == WorkItem.State.AVAILABLE) {
            return;
        }
        items.giveBack(item.task());
        engine.assign(item.task(), null);
        ledger.append(fact(FactKind.TASK_RELEASED, item).in(viewer.sector()));
    }

    /** Takes a task from the officer who has it and gives it back to those to whom it falls; its draft stays with it. */
    void takeBack(WorkItem item) {
        items.giveBack(item.task());
        engine.assign(item.task(), null);
        ledger.append(fact(FactKind.TASK_RELEASED, item).detail("released-from", WorkItems.text(item.assignee())));
    }

    private static Fact fact(FactKind kind, WorkItem item) {
        return Fact.of(kind)
                .on(item.caseCode())
                .task(item.task())
                .under(item.sop(), item.edition())
                .detail("step", item.step());
    }
}
