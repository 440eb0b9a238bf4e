package org.waymark.worklist;

import java.util.function.Consumer;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.waymark.casework.CaseRouting;
import org.waymark.casework.events.MemberAdmitted;
import org.waymark.casework.events.MemberDismissed;
import org.waymark.casework.events.WorkHandedOver;
import org.waymark.directory.Directory;
import org.waymark.directory.Viewer;
import org.waymark.shared.CaseCode;
import org.waymark.shared.OfficerId;

/** Lets the tasks of a case follow its care team: taken from who leaves, closed to who was dismissed, with their drafts. */
@Component
class TeamChanges {

    private final WorkItems items;
    private final Claims claims;
    private final CaseRouting routing;
    private final Directory directory;

    TeamChanges(WorkItems items, Claims claims, CaseRouting routing, Directory directory) {
        this.items = items;
        this.claims = claims;
        this.routing = routing;
        this.directory = directory;
    }

    @EventListener
    void on(MemberDismissed dismissed) {
        taken(dismissed.caseCode(), dismissed.officer(), claims::takeBack);
        items.close(dismissed.caseCode(), routing.closedTo(dismissed.caseCode()));
    }

    @EventListener
    void on(MemberAdmitted admitted) {
        items.close(admitted.caseCode(), routing.closedTo(admitted.caseCode()));
    }

    @EventListener
    void on(WorkHandedOver handed) {
        items.close(handed.caseCode(), routing.closedTo(handed.caseCode()));
        Viewer to = directory.viewer(handed.to()).orElseThrow();
        taken(handed.caseCode(), handed.from(), item -> pass(item, to));
    }

    /** What the colleague's duties do not reach goes back to all to whom it falls. */
    private void pass(WorkItem item, Viewer to) {
        if (item.fallsTo(to) && claims.fourEyes(item, to)) {
            claims.assign(item, to);
        } else {
            claims.takeBack(item);
        }
    }

    private void taken(CaseCode code, OfficerId officer, Consumer<WorkItem> act) {
        items.openIn(code).stream().filter(item -> item.takenBy(officer)).forEach(act);
    }
}
