package org.waymark.worklist;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.waymark.engine.Step;
import org.waymark.engine.events.StepClosed;
import org.waymark.engine.events.StepOpened;
import org.waymark.shared.Acting;

/** Keeps the inbox as the engine tells it, in the engine's own transaction: one does not commit without the other. */
@Component
class Projection {

    private final Receiving receiving;
    private final WorkItems items;
    private final StepLimits limits;
    private final DeadlineRows deadlines;

    Projection(Receiving receiving, WorkItems items, StepLimits limits, DeadlineRows deadlines) {
        this.receiving = receiving;
        this.items = items;
        this.limits = limits;
        this.deadlines = deadlines;
    }

    @EventListener
    void on(StepOpened opened) {
        Step step = receiving.drawn(opened);
        StepLimits.Limit limit = limits.of(step, opened);
        WorkItem item = receiving.itemFor(opened, step, limit.due());
        items.add(item);
        deadlines.add(opened.task(), opened.caseCode(), opened.at(), limit, item.heldAt());
    }

    @EventListener
    void on(StepClosed closed) {
        items.close(closed.task(), closed.completed(), Acting.officer().orElse(null), closed.at());
        deadlines.remove(closed.task());
    }
}
