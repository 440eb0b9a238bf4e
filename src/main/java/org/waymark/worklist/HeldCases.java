package org.waymark.worklist;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.waymark.casework.events.CaseHeld;
import org.waymark.casework.events.CaseReleased;

/** Stops the time of a case's tasks while she is missing or the case is on hold: nothing is breached, no reminder goes out. */
@Component
class HeldCases {

    private final WorkItems items;
    private final DeadlineRows deadlines;

    HeldCases(WorkItems items, DeadlineRows deadlines) {
        this.items = items;
        this.deadlines = deadlines;
    }

    @EventListener
    void on(CaseHeld held) {
        items.hold(held.caseCode(), held.at());
        deadlines.hold(held.caseCode(), held.at());
    }

    @EventListener
    void on(CaseReleased released) {
        items.release(released.caseCode(), released.at());
        deadlines.release(released.caseCode(), released.at());
    }
}
