package org.waymark.worklist;

import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.waymark.casework.events.CaseHeld;
import org.waymark.casework.events.CaseReleased;
import org.waymark.engine.Book;
import org.waymark.shared.TaskId;

/**
 * Stops the time of a case's tasks while she is missing or the case is on hold: nothing is breached, no reminder goes out. The
 * procedures by which she is looked for go on.
 */
@Component
class HeldCases {

    private final WorkItems items;
    private final DeadlineRows deadlines;
    private final Book book;

    HeldCases(WorkItems items, DeadlineRows deadlines, Book book) {
        this.items = items;
        this.deadlines = deadlines;
        this.book = book;
    }

    @EventListener
    void on(CaseHeld held) {
        List<TaskId> running = items.open(held.caseCode()).stream()
                .filter(item ->
                        book.sop(item.edition(), item.sop()).orElseThrow().runsWhileHeld())
                .map(WorkItem::task)
                .toList();
        items.hold(held.caseCode(), running, held.at());
        deadlines.hold(held.caseCode(), running, held.at());
    }

    @EventListener
    void on(CaseReleased released) {
        items.release(released.caseCode(), released.at());
        deadlines.release(released.caseCode(), released.at());
    }
}
