package org.waymark.casework.restricted;

import java.util.function.Function;
import org.springframework.stereotype.Component;
import org.waymark.casework.Conflicts.Side;
import org.waymark.engine.spi.ProcedureAction;
import org.waymark.shared.Acting;
import org.waymark.shared.CaseCode;
import org.waymark.shared.RoutingFacts;

/**
 * Action {@code restrictCase}: hides a case from whoever may be in conflict and has integrity look into it, without naming who
 * has said so. While a concern of the case is open, it is known already.
 */
@Component
class RestrictCase implements ProcedureAction {

    private final ConcernRows rows;
    private final ConcernActs acts;

    RestrictCase(ConcernRows rows, ConcernActs acts) {
        this.rows = rows;
        this.acts = acts;
    }

    @Override
    public String name() {
        return "restrictCase";
    }

    @Override
    public RoutingFacts perform(Call call) {
        unlessKnown(call.caseCode(), acts::found);
        return RoutingFacts.none();
    }

    /** By an answer that somebody wrote down: its procedure hears of it too. In the caller's transaction, which holds the case's lock. */
    void reported(CaseCode code) {
        unlessKnown(code, one -> acts.report(one, Suspect.unknown(), Side.nobody(), null, ""));
    }

    private void unlessKnown(CaseCode code, Function<CaseCode, Concern> act) {
        boolean known = rows.of(code).stream().anyMatch(Concern::open);
        if (!known) {
            Acting.as(null, () -> act.apply(code));
        }
    }
}
