package org.waymark.casework.consent;

import java.time.Instant;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.waymark.casework.Consent;
import org.waymark.casework.Consent.Status;
import org.waymark.casework.ConsentRegister;
import org.waymark.casework.Purpose;
import org.waymark.engine.events.CaseEnded;
import org.waymark.engine.events.MilestoneReached;
import org.waymark.shared.CaseCode;

/**
 * Ends the grants that no day but an event ends: services and holding her data (P1) with the case, and the sending to the
 * identification authority (P4) where its decision is drawn, by the milestone's property {@code ends-consent}.
 */
@Component
class EndByEvent {

    private static final String ENDS = "ends-consent";

    private final ConsentRegister register;

    EndByEvent(ConsentRegister register) {
        this.register = register;
    }

    @EventListener
    void on(CaseEnded ended) {
        end(ended.caseCode(), Purpose.P1, ended.at());
    }

    @EventListener
    void on(MilestoneReached reached) {
        String purpose = reached.properties().get(ENDS);
        if (purpose != null) {
            end(reached.caseCode(), Purpose.valueOf(purpose), reached.at());
        }
    }

    private void end(CaseCode code, Purpose purpose, Instant at) {
        List<Consent> standing = register.current(code).stream()
                .filter(said -> said.purpose() == purpose && said.status() == Status.GRANTED)
                .toList();
        standing.forEach(said -> register.add(code, null, null, said.endedBy(at)));
    }
}
