package org.waymark.casework;

import java.time.Clock;
import org.springframework.stereotype.Component;
import org.waymark.engine.Book;
import org.waymark.engine.spi.ProcedureAction;
import org.waymark.ledger.Fact;
import org.waymark.ledger.FactKind;
import org.waymark.ledger.Ledger;
import org.waymark.shared.RoutingFacts;

/**
 * Action {@code sendAnonymousNotice}: tells the identification authority that there is a survivor, without name or contact,
 * if {@code disclosure.dmn} allows just that. Sets {@code noticeSent} and {@code disclosure}. Drawing the action says that the
 * country has a duty to identify; the property {@code legalTrigger} may say {@code none} where it has not.
 */
@Component
class SendAnonymousNotice implements ProcedureAction {

    private static final String AUTHORITY = "le-ctu-supervisor";

    private final Book book;
    private final ConsentRegister register;
    private final AnonymousNotices notices;
    private final Ledger ledger;
    private final Clock clock;

    SendAnonymousNotice(Book book, ConsentRegister register, AnonymousNotices notices, Ledger ledger, Clock clock) {
        this.book = book;
        this.register = register;
        this.notices = notices;
        this.ledger = ledger;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "sendAnonymousNotice";
    }

    @Override
    public RoutingFacts perform(Call call) {
        String decision = book.decide(call.edition(), "disclosure", inputs(call)).stream()
                .findFirst()
                .map(row -> row.get("disclosure"))
                .orElse("deny");
        boolean sent = decision.equals("anonymous-notice");
        if (sent) {
            notices.send(call.caseCode(), decision);
        }
        ledger.append(Fact.of(sent ? FactKind.ANONYMOUS_NOTICE_SENT : FactKind.DISCLOSURE_DENIED)
                .on(call.caseCode())
                .under(call.sop(), call.edition())
                .detail("recipient", AUTHORITY)
                .detail("decision", decision));
        return RoutingFacts.none().with("noticeSent", sent).with("disclosure", decision);
    }

    private RoutingFacts inputs(Call call) {
        String consent = register.current(call.caseCode(), Purpose.P4, AUTHORITY)
                .map(said -> said.standing(clock.instant()))
                .orElse("not-asked");
        return RoutingFacts.none()
                .with("recipientConflicted", false)
                .with("subjectChild", call.facts().flag("subjectChild"))
                .with("legalTrigger", call.properties().getOrDefault("legalTrigger", "identification-duty"))
                .with("imminentDanger", call.facts().flag("dangerNow"))
                .with("consent", consent);
    }
}
