package org.waymark.engine;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.context.event.EventListener;
import org.waymark.engine.events.CaseEnded;
import org.waymark.engine.events.MilestoneReached;
import org.waymark.engine.events.StepClosed;
import org.waymark.engine.events.StepOpened;
import org.waymark.shared.CaseCode;

/** What the engine told other rooms. */
class Heard {

    private final List<Object> events = new CopyOnWriteArrayList<>();

    @EventListener({StepOpened.class, StepClosed.class, MilestoneReached.class, CaseEnded.class})
    void on(Object event) {
        events.add(event);
    }

    List<StepOpened> opened(CaseCode code) {
        return of(StepOpened.class).filter(step -> step.caseCode().equals(code)).toList();
    }

    List<StepClosed> closed(CaseCode code) {
        return of(StepClosed.class).filter(step -> step.caseCode().equals(code)).toList();
    }

    List<MilestoneReached> milestones(CaseCode code) {
        return of(MilestoneReached.class)
                .filter(event -> event.caseCode().equals(code))
                .toList();
    }

    List<CaseEnded> ended(CaseCode code) {
        return of(CaseEnded.class)
                .filter(event -> event.caseCode().equals(code))
                .toList();
    }

    private <T> java.util.stream.Stream<T> of(Class<T> type) {
        return events.stream().filter(type::isInstance).map(type::cast);
    }
}
