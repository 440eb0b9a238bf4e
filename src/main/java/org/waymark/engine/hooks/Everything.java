package org.waymark.engine.hooks;

import org.camunda.bpm.engine.impl.history.HistoryLevel;
import org.camunda.bpm.engine.impl.history.event.HistoryEventType;
import org.jspecify.annotations.Nullable;

/** Has the engine produce every event, so that the ledger decides what is kept. Its id is in the database: it never changes. */
class Everything implements HistoryLevel {

    static final String NAME = "waymark";
    private static final int ID = 77;

    @Override
    public int getId() {
        return ID;
    }

    @Override
    public String getName() {
        return NAME;
    }

    @Override
    public boolean isHistoryEventProduced(HistoryEventType type, @Nullable Object entity) {
        return true;
    }
}
