package org.waymark.casework.team;

import java.time.Clock;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.waymark.casework.CareTeam;
import org.waymark.casework.CareTeam.Joined;
import org.waymark.casework.CaseLeads;
import org.waymark.casework.Newcomers;
import org.waymark.casework.events.MemberAdmitted;
import org.waymark.casework.events.MemberDismissed;
import org.waymark.casework.events.WorkHandedOver;
import org.waymark.directory.Viewer;
import org.waymark.ledger.Fact;
import org.waymark.ledger.FactKind;
import org.waymark.ledger.Ledger;
import org.waymark.shared.CaseCode;
import org.waymark.shared.FieldsAtFault;
import org.waymark.shared.OfficerId;

/** Changes a care team once it is decided that it may be changed: rows, fact, and word to the worklist, together. */
@Component
class TeamActs {

    private final CareTeam team;
    private final Newcomers newcomers;
    private final CaseLeads leads;
    private final Ledger ledger;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    TeamActs(
            CareTeam team,
            Newcomers newcomers,
            CaseLeads leads,
            Ledger ledger,
            ApplicationEventPublisher events,
            Clock clock) {
        this.team = team;
        this.newcomers = newcomers;
        this.leads = leads;
        this.ledger = ledger;
        this.events = events;
        this.clock = clock;
    }

    /** @throws FieldsAtFault if the officer is a member already */
    void admit(CaseCode code, Viewer by, Viewer officer) {
        if (!let(code, by, officer)) {
            throw FieldsAtFault.of("officer", "casefile.fault.member-already");
        }
    }

    /** Nobody lets in further than they are themselves: who opened a closed case again knows nothing from before. */
    private boolean let(CaseCode code, Viewer by, Viewer officer) {
        boolean newcomer = newcomers.since(by, code).isPresent();
        return let(code, by, officer, newcomer ? Joined.REOPENED : how(code, officer));
    }

    private boolean let(CaseCode code, Viewer by, Viewer officer, Joined how) {
        boolean let = team.admit(officer, code, how);
        if (let) {
            ledger.append(fact(FactKind.CARE_TEAM_ADMITTED, code, by)
                    .detail("member", officer.id().value())
                    .detail("agency", officer.agency().value())
                    .detail("how", how.key()));
            events.publishEvent(new MemberAdmitted(code, officer.id(), clock.instant()));
        }
        return let;
    }

    /** Who belongs to an agency that is in the case through a referral alone sees no more than that agency may. */
    private Joined how(CaseCode code, Viewer officer) {
        var colleagues = team.of(code).stream()
                .filter(one -> one.agency().equals(officer.agency()))
                .toList();
        boolean guests = !colleagues.isEmpty() && colleagues.stream().allMatch(one -> one.how() == Joined.REFERRAL);
        return guests ? Joined.REFERRAL : Joined.ADMITTED;
    }

    /** @throws FieldsAtFault if the officer is no member */
    void dismiss(CaseCode code, Viewer by, OfficerId officer, TeamReason why) {
        if (!team.dismiss(code, officer, why.key())) {
            throw FieldsAtFault.of("officer", "casefile.fault.no-member");
        }
        ledger.append(fact(FactKind.CARE_TEAM_DISMISSED, code, by)
                .detail("member", officer.value())
                .detail("reason", why.key()));
        events.publishEvent(new MemberDismissed(code, officer, clock.instant()));
    }

    /** @param why a code: a {@link TeamReason}, or how the first lead was named */
    void appoint(CaseCode code, Viewer by, Viewer officer, String why) {
        Optional<OfficerId> before = leads.of(code);
        if (before.equals(Optional.of(officer.id()))) {
            throw FieldsAtFault.of("officer", "casefile.fault.leads-already");
        }
        let(code, by, officer);
        leads.name(code, officer.id(), by.id(), why);
        ledger.append(fact(FactKind.LEAD_APPOINTED, code, by)
                .detail("member", officer.id().value())
                .detail("released-from", before.map(OfficerId::value).orElse(null))
                .detail("reason", why));
    }

    void handOver(CaseCode code, Viewer from, Viewer to, TeamReason why) {
        let(code, from, to);
        team.dismiss(code, from.id(), why.key());
        ledger.append(fact(FactKind.WORK_HANDED_OVER, code, from)
                .detail("member", to.id().value())
                .detail("reason", why.key()));
        events.publishEvent(new WorkHandedOver(code, from.id(), to.id(), clock.instant()));
    }

    private static Fact fact(FactKind kind, CaseCode code, Viewer by) {
        return Fact.of(kind).by(by.id()).on(code).in(by.sector());
    }
}
