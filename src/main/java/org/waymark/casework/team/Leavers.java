package org.waymark.casework.team;

import java.util.Comparator;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.waymark.casework.CareTeam;
import org.waymark.casework.CaseLeads;
import org.waymark.casework.LostLeads;
import org.waymark.casework.events.LeadGone;
import org.waymark.casework.events.MemberDismissed;
import org.waymark.directory.OfficerLeft;
import org.waymark.ledger.Fact;
import org.waymark.ledger.FactKind;
import org.waymark.ledger.Ledger;
import org.waymark.shared.CaseCode;
import org.waymark.shared.OfficerId;

/** Takes an officer who works no more out of every care team; a case that they led is told to be without a lead. */
@Component
class Leavers {

    private final CareTeam team;
    private final CaseLeads leads;
    private final LostLeads lost;
    private final Ledger ledger;
    private final ApplicationEventPublisher events;

    Leavers(CareTeam team, CaseLeads leads, LostLeads lost, Ledger ledger, ApplicationEventPublisher events) {
        this.team = team;
        this.leads = leads;
        this.lost = lost;
        this.ledger = ledger;
        this.events = events;
    }

    /** In the order of the codes, as every act on several cases. Whoever was in conflict or away stays so. */
    @EventListener
    void on(OfficerLeft left) {
        team.casesOf(left.officer()).stream()
                .sorted(Comparator.comparing(CaseCode::value))
                .forEach(code -> dismiss(code, left));
    }

    private void dismiss(CaseCode code, OfficerLeft left) {
        OfficerId officer = left.officer();
        ledger.lock(code);
        boolean led = leads.of(code).equals(Optional.of(officer));
        team.dismiss(code, officer, TeamReason.LEFT_AGENCY.key());
        ledger.append(Fact.of(FactKind.CARE_TEAM_DISMISSED)
                .on(code)
                .detail("member", officer.value())
                .detail("reason", TeamReason.LEFT_AGENCY.key()));
        if (led) {
            leads.end(code);
            lost.tell(code);
            ledger.append(Fact.of(FactKind.LEAD_GONE).on(code).detail("member", officer.value()));
            events.publishEvent(new LeadGone(code, left.at()));
        }
        events.publishEvent(new MemberDismissed(code, officer, left.at()));
    }
}
