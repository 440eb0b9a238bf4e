package org.waymark.casework;

import java.time.Clock;
import org.springframework.stereotype.Component;
import org.waymark.engine.spi.ProcedureAction;
import org.waymark.shared.AgencyKey;
import org.waymark.shared.RoutingFacts;

/**
 * Action {@code checkConsent}: how the survivor's consent to the purpose drawn (property {@code purpose}, P2 if none) stands
 * for the service at hand. Sets {@code consent} and {@code recipientConflicted}, the inputs of {@code disclosure.dmn}.
 */
@Component
class CheckConsent implements ProcedureAction {

    private final ConsentRegister register;
    private final Conflicts conflicts;
    private final Clock clock;

    CheckConsent(ConsentRegister register, Conflicts conflicts, Clock clock) {
        this.register = register;
        this.conflicts = conflicts;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "checkConsent";
    }

    @Override
    public RoutingFacts perform(Call call) {
        Purpose purpose = Purpose.valueOf(call.properties().getOrDefault("purpose", Purpose.P2.name()));
        String recipient =
                purpose.recipient() == null ? call.facts().code("service").orElse("any-service") : purpose.recipient();
        String standing = register.current(call.caseCode(), purpose, recipient)
                .map(said -> said.standing(clock.instant()))
                .orElse("not-asked");
        boolean conflicted = call.facts()
                .code("receiver")
                .map(AgencyKey::new)
                .filter(conflicts.of(call.caseCode())::contains)
                .isPresent();
        return RoutingFacts.none().with("consent", standing).with("recipientConflicted", conflicted);
    }
}
