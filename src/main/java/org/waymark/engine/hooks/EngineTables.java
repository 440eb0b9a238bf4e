package org.waymark.engine.hooks;

import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.impl.history.event.HistoricActivityInstanceEventEntity;
import org.camunda.bpm.engine.impl.history.event.HistoricProcessInstanceEventEntity;
import org.camunda.bpm.engine.impl.history.event.HistoricTaskInstanceEventEntity;
import org.camunda.bpm.engine.impl.history.event.HistoryEvent;
import org.camunda.bpm.engine.impl.history.handler.DbHistoryEventHandler;
import org.camunda.bpm.engine.impl.history.handler.HistoryEventHandler;

/** Keeps the engine's own history to instances, activities and tasks; no variable and no decision is ever written there. */
class EngineTables implements HistoryEventHandler {

    private static final Set<Class<? extends HistoryEvent>> KEPT = Set.of(
            HistoricProcessInstanceEventEntity.class,
            HistoricActivityInstanceEventEntity.class,
            HistoricTaskInstanceEventEntity.class);

    private final HistoryEventHandler tables = new DbHistoryEventHandler();

    @Override
    public void handleEvent(HistoryEvent event) {
        if (KEPT.contains(event.getClass())) {
            tables.handleEvent(event);
        }
    }

    @Override
    public void handleEvents(List<HistoryEvent> events) {
        events.forEach(this::handleEvent);
    }
}
