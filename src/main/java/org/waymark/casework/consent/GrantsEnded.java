package org.waymark.casework.consent;

import java.time.Clock;
import java.time.Instant;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.casework.Consent;
import org.waymark.casework.ConsentRegister;
import org.waymark.shared.CaseCode;

/** Ends what was granted when the ground is gone on which it was asked: the person was a child, or cannot be asked any more. */
@Component
public class GrantsEnded {

    private final ConsentRegister register;
    private final Clock clock;

    GrantsEnded(ConsentRegister register, Clock clock) {
        this.register = register;
        this.clock = clock;
    }

    /** Ends every grant, in the caller's transaction, which holds the case's lock. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void all(CaseCode code) {
        those(code, any -> true);
    }

    /** Ends the grants of which this holds, likewise. */
    void those(CaseCode code, Predicate<Consent> which) {
        Instant now = clock.instant();
        register.current(code).stream()
                .filter(said -> said.status() == Consent.Status.GRANTED)
                .filter(which)
                .forEach(said -> register.add(code, null, null, said.endedBy(now)));
    }
}
