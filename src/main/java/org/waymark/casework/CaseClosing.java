package org.waymark.casework;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.waymark.engine.events.CaseEnded;
import org.waymark.ledger.Fact;
import org.waymark.ledger.FactKind;
import org.waymark.ledger.Ledger;

/** Closes a case when its procedure has come to its end. */
@Component
class CaseClosing {

    private final CaseFiles files;
    private final Ledger ledger;

    CaseClosing(CaseFiles files, Ledger ledger) {
        this.files = files;
        this.ledger = ledger;
    }

    @EventListener
    void on(CaseEnded ended) {
        if (files.close(ended.caseCode(), ended.outcome(), ended.at())) {
            ledger.append(Fact.of(FactKind.CASE_ENDED).on(ended.caseCode()).detail("outcome", ended.outcome()));
        }
    }
}
