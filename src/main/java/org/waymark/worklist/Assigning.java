package org.waymark.worklist;

import java.util.Collections;
import org.springframework.stereotype.Component;
import org.waymark.casework.Conflicts;
import org.waymark.directory.Directory;
import org.waymark.directory.Role;
import org.waymark.directory.Viewer;
import org.waymark.shared.OfficerId;
import org.waymark.shared.TaskId;

/** Lets a supervisor give a task to an officer to whom it could fall; the supervisor sees nothing of the case for it. */
@Component
public class Assigning {

    private final TaskActs acts;
    private final Claims claims;
    private final WorkItems items;
    private final Conflicts conflicts;
    private final Directory directory;

    Assigning(TaskActs acts, Claims claims, WorkItems items, Conflicts conflicts, Directory directory) {
        this.acts = acts;
        this.claims = claims;
        this.items = items;
        this.conflicts = conflicts;
        this.directory = directory;
    }

    /**
     * Gives the task to an officer, whoever has it now.
     *
     * @throws org.waymark.shared.NotFound if the task is not of the supervisor's team
     * @throws NotTheirs if the officer does not hold its duty, or works for another agency
     * @throws FourEyes if the officer did the step that this one checks
     */
    public WorkItem assign(TaskId task, Viewer supervisor, OfficerId officer) {
        return acts.on(task, supervisor, item -> leads(supervisor, item), item -> {
            if (!item.open()) {
                throw new TaskDone(item);
            }
            Viewer receiver = directory.viewer(officer).orElseThrow(NotTheirs::new);
            check(item, receiver);
            claims.assign(item, receiver);
            return items.find(task).orElseThrow();
        });
    }

    /** A coordinator leads everywhere, a supervisor in their own sector. */
    private static boolean leads(Viewer viewer, WorkItem item) {
        return viewer.is(Role.COORDINATOR)
                || (viewer.is(Role.SUPERVISOR)
                        && viewer.sector() != null
                        && item.sectors().contains(viewer.sector()));
    }

    private void check(WorkItem item, Viewer receiver) {
        boolean holds = !Collections.disjoint(item.duties(), receiver.duties());
        boolean near = item.agencies().isEmpty() || item.agencies().contains(receiver.agency());
        if (!holds || !near || conflicts.bar(receiver, item.caseCode())) {
            throw new NotTheirs();
        }
        if (!claims.fourEyes(item, receiver)) {
            throw new FourEyes();
        }
    }
}
