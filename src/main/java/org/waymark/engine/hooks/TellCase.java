package org.waymark.engine.hooks;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.waymark.engine.spi.ProcedureAction;
import org.waymark.shared.RoutingFacts;

/**
 * Action {@code tellCase}: tells the case a message (property {@code message}), which its spine hears and answers with the
 * procedure that is called for. Property {@code pass} names the facts that go along, {@code unless-running} a procedure that must
 * not run already. Sets no fact; what nobody hears is in the log.
 */
@Component
class TellCase implements ProcedureAction {

    // Late, since the engine needs the actions first.
    private final ObjectProvider<CaseMessages> messages;
    private final Happenings happenings;

    TellCase(ObjectProvider<CaseMessages> messages, Happenings happenings) {
        this.messages = messages;
        this.happenings = happenings;
    }

    @Override
    public String name() {
        return "tellCase";
    }

    @Override
    public RoutingFacts perform(Call call) {
        messages.getObject()
                .keep(new CaseMessages.Message(
                        call.caseCode(),
                        DrawnProperty.of(call, "message"),
                        call.properties().get("unless-running"),
                        passed(call),
                        call.sop(),
                        call.edition(),
                        call.element()));
        return RoutingFacts.none();
    }

    /** What only passes to a decision is not handed on: the spine would keep it. */
    private RoutingFacts passed(Call call) {
        RoutingFacts passed = RoutingFacts.none();
        for (String name : call.properties().getOrDefault("pass", "").strip().split("\\s+")) {
            var value =
                    call.facts().get(name).filter(any -> !happenings.passing().contains(name));
            if (value.isPresent()) {
                passed = passed.with(name, value.get());
            }
        }
        return passed;
    }
}
