package org.waymark.casework.flags;

import org.springframework.stereotype.Component;
import org.waymark.engine.spi.ProcedureAction;
import org.waymark.shared.RoutingFacts;

/** Action {@code raiseFlag}: raises the flag that is drawn (property {@code flag}) over the case; sets no fact. */
@Component
class RaiseFlag implements ProcedureAction {

    private final DrawnFlag drawn;

    RaiseFlag(DrawnFlag drawn) {
        this.drawn = drawn;
    }

    @Override
    public String name() {
        return "raiseFlag";
    }

    @Override
    public RoutingFacts perform(Call call) {
        return drawn.set(call, true);
    }
}
