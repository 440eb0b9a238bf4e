package org.waymark.casework;

import java.math.BigDecimal;
import org.springframework.stereotype.Component;
import org.waymark.engine.spi.ProcedureAction;
import org.waymark.shared.RoutingFacts;
import org.waymark.shared.RoutingValue;

/** Action {@code countQuestion}: counts how often the receiver asked back. Raises {@code questionRounds} by one. */
@Component
class CountQuestion implements ProcedureAction {

    private static final String FACT = "questionRounds";

    private final ReferralRows rows;

    CountQuestion(ReferralRows rows) {
        this.rows = rows;
    }

    @Override
    public String name() {
        return "countQuestion";
    }

    @Override
    public RoutingFacts perform(Call call) {
        rows.find(call.run()).map(Referral::askedBack).ifPresent(rows::save);
        BigDecimal before = call.facts().get(FACT).orElse(null) instanceof RoutingValue.Number number
                ? number.value()
                : BigDecimal.ZERO;
        return RoutingFacts.none().with(FACT, new RoutingValue.Number(before.add(BigDecimal.ONE)));
    }
}
