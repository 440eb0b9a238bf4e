package org.waymark.casework;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.waymark.engine.spi.ProcedureAction;
import org.waymark.shared.AgencyKey;
import org.waymark.shared.CaseCode;
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
        String standing = said(call, purpose);
        boolean conflicted = call.facts()
                .code("receiver")
                .map(AgencyKey::new)
                .filter(conflicts.of(call.caseCode())::contains)
                .isPresent();
        return RoutingFacts.none().with("consent", standing).with("recipientConflicted", conflicted);
    }

    /** What is for nobody in particular, such as an examination, she says once to whoever asks. */
    private String said(Call call, Purpose purpose) {
        if (purpose != Purpose.P2 && purpose.recipient() == null) {
            return register.newest(call.caseCode(), purpose)
                    .map(said -> said.standing(clock.instant()))
                    .orElse("not-asked");
        }
        String recipient =
                purpose.recipient() == null ? call.facts().code("service").orElse("any-service") : purpose.recipient();
        return standing(
                call.caseCode(),
                purpose,
                recipient,
                call.facts().code("receiver").map(AgencyKey::new).orElse(null));
    }

    /** Her no to the agency itself outweighs all; else her yes to the agency or to what it is asked for. */
    private String standing(CaseCode code, Purpose purpose, String recipient, @Nullable AgencyKey agency) {
        Instant now = clock.instant();
        Optional<Consent> general = register.current(code, purpose, recipient);
        Optional<Consent> named = agency == null ? Optional.empty() : register.current(code, purpose, agency.value());
        return named.filter(said -> said.no() || said.holds(now))
                .or(() -> general)
                .or(() -> named)
                .map(said -> said.standing(now))
                .orElse("not-asked");
    }
}
