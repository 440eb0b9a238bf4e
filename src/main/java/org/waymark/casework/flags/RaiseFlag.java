package org.waymark.casework.flags;

import org.springframework.stereotype.Component;
import org.waymark.engine.spi.ProcedureAction;
import org.waymark.shared.Acting;
import org.waymark.shared.RoutingFacts;

/** Action {@code raiseFlag}: raises the flag that is drawn (property {@code flag}) over the case; sets no fact. */
@Component
class RaiseFlag implements ProcedureAction {

    private final CaseFlags flags;

    RaiseFlag(CaseFlags flags) {
        this.flags = flags;
    }

    @Override
    public String name() {
        return "raiseFlag";
    }

    /** @throws IllegalArgumentException if the property names no flag, or the one that no procedure may set */
    @Override
    public RoutingFacts perform(Call call) {
        String drawn = call.properties().getOrDefault("flag", "");
        CaseFlag flag = CaseFlag.of(drawn)
                .filter(one -> one != CaseFlag.RESTRICTED)
                .orElseThrow(() -> new IllegalArgumentException("no procedure may set the flag " + drawn));
        flags.set(
                call.caseCode(),
                flag,
                true,
                FlagReason.PROCEDURE,
                Acting.officer().orElse(null));
        return RoutingFacts.none();
    }
}
