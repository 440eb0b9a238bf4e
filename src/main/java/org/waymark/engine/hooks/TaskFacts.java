package org.waymark.engine.hooks;

import static org.camunda.bpm.engine.impl.history.event.HistoryEventTypes.TASK_INSTANCE_COMPLETE;
import static org.camunda.bpm.engine.impl.history.event.HistoryEventTypes.TASK_INSTANCE_CREATE;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.impl.history.event.HistoricTaskInstanceEventEntity;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.waymark.directory.Directory;
import org.waymark.directory.Viewer;
import org.waymark.engine.Step;
import org.waymark.engine.book.Shelf;
import org.waymark.ledger.FactKind;
import org.waymark.shared.Acting;
import org.waymark.shared.DutyKey;
import org.waymark.shared.Occurred;
import org.waymark.shared.SectorKey;
import org.waymark.shared.TaskId;

/** Tells when a task comes and goes, and in which sector. */
@Component
class TaskFacts {

    private static final String COMPLETED = "completed";

    private final Happenings happenings;
    private final EventFacts facts;
    private final Shelf shelf;
    private final Directory directory;

    TaskFacts(Happenings happenings, EventFacts facts, Shelf shelf, Directory directory) {
        this.happenings = happenings;
        this.facts = facts;
        this.shelf = shelf;
        this.directory = directory;
    }

    void on(HistoricTaskInstanceEventEntity task) {
        if (task.isEventOfType(TASK_INSTANCE_CREATE)) {
            add(FactKind.TASK_CREATED, task, null);
        } else if (task.isEventOfType(TASK_INSTANCE_COMPLETE)) {
            // There is no event for a cancelled task: only the reason tells it from a completed one.
            boolean completed = COMPLETED.equals(task.getDeleteReason());
            add(
                    completed ? FactKind.TASK_COMPLETED : FactKind.TASK_CANCELLED,
                    task,
                    completed ? null : EventFacts.code(task.getDeleteReason()));
        }
    }

    private void add(FactKind kind, HistoricTaskInstanceEventEntity task, @Nullable String reason) {
        happenings.add(facts.of(kind, task)
                .task(new TaskId(task.getTaskId()))
                .in(sector(task, kind == FactKind.TASK_COMPLETED))
                .detail("step", task.getTaskDefinitionKey())
                .detail("reason", reason)
                .detail("occurred-at", kind == FactKind.TASK_COMPLETED ? occurred() : null));
    }

    private static @Nullable String occurred() {
        return Occurred.at().map(Object::toString).orElse(null);
    }

    /** The sector of the step's duties; where they lie in several, that of the officer who did it. */
    private @Nullable SectorKey sector(HistoricTaskInstanceEventEntity task, boolean done) {
        Set<DutyKey> duties = shelf.step(task.getProcessDefinitionId(), task.getTaskDefinitionKey())
                .map(Step::duties)
                .orElse(Set.of());
        List<SectorKey> sectors = duties.stream()
                .map(directory::sectorOf)
                .flatMap(Optional::stream)
                .distinct()
                .toList();
        if (sectors.size() == 1) {
            return sectors.get(0);
        }
        return done
                ? Acting.officer()
                        .flatMap(directory::viewer)
                        .map(Viewer::sector)
                        .orElse(null)
                : null;
    }
}
