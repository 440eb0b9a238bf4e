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

    /** Ends every grant, in the caller's transaction, which holds the case's lock. @return how many there were */
    @Transactional(propagation = Propagation.MANDATORY)
    public int all(CaseCode code) {
        return end(code, any -> true);
    }

    /** Ends those that the person gave herself, as an adult does; what a guardian or a court gave stays. */
    @Transactional(propagation = Propagation.MANDATORY)
    public int herOwn(CaseCode code) {
        return end(code, said -> said.givenBy().equals("self"));
    }

    private int end(CaseCode code, Predicate<Consent> which) {
        Instant now = clock.instant();
        var granted = register.current(code).stream()
                .filter(said -> said.status() == Consent.Status.GRANTED)
                .filter(which)
                .toList();
        granted.forEach(said -> register.add(code, null, null, said.endedBy(now)));
        return granted.size();
    }
}
