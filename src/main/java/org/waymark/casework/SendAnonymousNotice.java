package org.waymark.casework;

import java.time.Clock;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.waymark.directory.LegalDuties;
import org.waymark.engine.spi.ProcedureAction;
import org.waymark.ledger.Fact;
import org.waymark.ledger.FactKind;
import org.waymark.ledger.Ledger;
import org.waymark.shared.DutyKey;
import org.waymark.shared.RoutingFacts;

/**
 * Action {@code sendAnonymousNotice}: tells the identification authority that there is a survivor, without name or contact,
 * if {@code disclosure.dmn} allows just that: where the country pack says that the law demands it. Sets {@code noticeSent} and
 * {@code disclosure}.
 */
@Component
class SendAnonymousNotice implements ProcedureAction {

    private static final String AUTHORITY = "le-ctu-supervisor";

    private final DisclosureTable table;
    private final ConsentRegister register;
    private final CaseRouting routing;
    private final AnonymousNotices notices;
    private final LegalDuties law;
    private final Ledger ledger;
    private final Clock clock;

    SendAnonymousNotice(
            DisclosureTable table,
            ConsentRegister register,
            CaseRouting routing,
            AnonymousNotices notices,
            LegalDuties law,
            Ledger ledger,
            Clock clock) {
        this.table = table;
        this.register = register;
        this.routing = routing;
        this.notices = notices;
        this.law = law;
        this.ledger = ledger;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "sendAnonymousNotice";
    }

    @Override
    public RoutingFacts perform(Call call) {
        String decision = table.decide(call.edition(), inputs(call));
        boolean sent = decision.equals("anonymous-notice");
        if (sent) {
            notices.send(call.caseCode(), call.edition(), decision);
        }
        ledger.append(Fact.of(sent ? FactKind.ANONYMOUS_NOTICE_SENT : FactKind.DISCLOSURE_DENIED)
                .on(call.caseCode())
                .under(call.sop(), call.edition())
                .detail("recipient", AUTHORITY)
                .detail("decision", decision));
        return RoutingFacts.none().with("noticeSent", sent).with("disclosure", decision);
    }

    private DisclosureTable.Inputs inputs(Call call) {
        String consent = register.current(call.caseCode(), Purpose.P4, AUTHORITY)
                .map(said -> said.standing(clock.instant()))
                .orElse("not-asked");
        return new DisclosureTable.Inputs(
                // Whoever is in conflict is out of the routing: if nobody is left, there is nobody to tell.
                routing.everywhere(call.caseCode(), Set.of(new DutyKey(AUTHORITY)))
                        .isEmpty(),
                call.facts().flag("subjectChild"),
                law.identificationDuty() ? "identification-duty" : "none",
                false,
                consent);
    }
}
