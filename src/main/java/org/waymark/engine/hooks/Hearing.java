package org.waymark.engine.hooks;

import java.time.ZoneId;
import java.util.List;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.EventSubscription;
import org.springframework.stereotype.Component;
import org.waymark.engine.book.FactVariables;
import org.waymark.ledger.FactKind;
import org.waymark.shared.RoutingFacts;
import org.waymark.shared.RunId;

/** Hands a message to a run that waits for it, and has the log say so before what comes of it. */
@Component
class Hearing {

    private final RuntimeService runtime;
    private final Happenings happenings;
    private final EventFacts facts;
    private final ZoneId zone;

    Hearing(RuntimeService runtime, Happenings happenings, EventFacts facts, ZoneId zone) {
        this.runtime = runtime;
        this.happenings = happenings;
        this.facts = facts;
        this.zone = zone;
    }

    /** @return false if the run does not wait for it */
    boolean tell(RunId run, String message, RoutingFacts said) {
        List<EventSubscription> waiting = runtime.createEventSubscriptionQuery()
                .processInstanceId(run.value())
                .eventType("message")
                .eventName(message)
                .list();
        if (waiting.isEmpty()) {
            return false;
        }
        happenings.add(facts.of(FactKind.MESSAGE_RECEIVED, run).detail("message", message));
        runtime.messageEventReceived(message, waiting.get(0).getExecutionId(), FactVariables.kept(said, zone));
        happenings.write();
        return true;
    }
}
