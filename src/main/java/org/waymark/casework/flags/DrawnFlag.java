package org.waymark.casework.flags;

import org.springframework.stereotype.Component;
import org.waymark.engine.spi.ProcedureAction.Call;
import org.waymark.shared.Acting;
import org.waymark.shared.RoutingFacts;

/** Sets the flag that is drawn on a service task (property {@code flag}) over the case of its run. */
@Component
class DrawnFlag {

    private final CaseFlags flags;

    DrawnFlag(CaseFlags flags) {
        this.flags = flags;
    }

    /**
     * Sets no fact of the run.
     *
     * @throws IllegalArgumentException if the property names no flag, or the one that no procedure may set
     */
    RoutingFacts set(Call call, boolean raised) {
        String drawn = call.properties().getOrDefault("flag", "");
        CaseFlag flag = CaseFlag.of(drawn)
                .filter(one -> one != CaseFlag.RESTRICTED)
                .orElseThrow(() -> new IllegalArgumentException("no procedure may set the flag " + drawn));
        flags.set(
                call.caseCode(),
                flag,
                raised,
                FlagReason.PROCEDURE,
                Acting.officer().orElse(null));
        return RoutingFacts.none();
    }
}
