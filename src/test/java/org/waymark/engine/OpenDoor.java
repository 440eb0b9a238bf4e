package org.waymark.engine;

import org.waymark.engine.spi.ProcedureAction;
import org.waymark.shared.RoutingFacts;

/** A named action that says what it was told: {@code doorOpen} and, from its property, {@code door}. */
class OpenDoor implements ProcedureAction {

    @Override
    public String name() {
        return "openDoor";
    }

    @Override
    public RoutingFacts perform(Call call) {
        if (call.facts().flag("stuck")) {
            throw new IllegalStateException("the door is stuck");
        }
        return RoutingFacts.none()
                .with("doorOpen", true)
                .with("door", call.properties().getOrDefault("door", "none"));
    }
}
