package org.waymark.casework.flags;

import org.springframework.stereotype.Component;
import org.waymark.engine.spi.ProcedureAction;
import org.waymark.shared.RoutingFacts;

/** Action {@code lowerFlag}: lowers the flag that is drawn (property {@code flag}) over the case; sets no fact. */
@Component
class LowerFlag implements ProcedureAction {

    private final DrawnFlag drawn;

    LowerFlag(DrawnFlag drawn) {
        this.drawn = drawn;
    }

    @Override
    public String name() {
        return "lowerFlag";
    }

    @Override
    public RoutingFacts perform(Call call) {
        return drawn.set(call, false);
    }
}
