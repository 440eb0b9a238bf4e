package org.waymark.casework.restricted;

import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.waymark.casework.CareTeam;
import org.waymark.casework.CaseLeads;
import org.waymark.casework.CaseSteps;
import org.waymark.casework.Conflicts;
import org.waymark.casework.Conflicts.Side;
import org.waymark.casework.LostLeads;
import org.waymark.casework.events.ConflictArose;
import org.waymark.casework.flags.CaseFlag;
import org.waymark.casework.flags.CaseFlags;
import org.waymark.casework.flags.FlagReason;
import org.waymark.ledger.Fact;
import org.waymark.ledger.FactKind;
import org.waymark.ledger.Ledger;
import org.waymark.shared.CaseCode;
import org.waymark.shared.TaskId;

/**
 * Takes a case out of the sight of those whom a concern names, and gives it back. In the caller's transaction, which holds
 * the case's lock; all of it is done in nobody's name, so that no fact leads to whoever reported.
 */
@Component
public class Restriction {

    private final Conflicts conflicts;
    private final CaseFlags flags;
    private final CareTeam team;
    private final CaseLeads leads;
    private final LostLeads lost;
    private final CaseSteps steps;
    private final ConflictedReferrals referrals;
    private final Ledger ledger;
    private final ApplicationEventPublisher events;

    Restriction(
            Conflicts conflicts,
            CaseFlags flags,
            CareTeam team,
            CaseLeads leads,
            LostLeads lost,
            CaseSteps steps,
            ConflictedReferrals referrals,
            Ledger ledger,
            ApplicationEventPublisher events) {
        this.conflicts = conflicts;
        this.flags = flags;
        this.team = team;
        this.leads = leads;
        this.lost = lost;
        this.steps = steps;
        this.referrals = referrals;
        this.ledger = ledger;
        this.events = events;
    }

    /** @param side those whom it names, nobody if none could be named */
    void impose(Concern concern, Side side) {
        CaseCode code = concern.caseCode();
        flags.set(code, CaseFlag.RESTRICTED, true, FlagReason.OFFICIAL_SUSPECTED, null);
        if (side.equals(Side.nobody())) {
            return;
        }
        conflicts.add(code, side, concern.id());
        ledger.append(fact(FactKind.CONFLICT_RECORDED, concern));
        enforce(code);
    }

    /** Takes the case from everyone who has a conflict in it: their place in the team, their referrals, their steps. */
    public void enforce(CaseCode code) {
        Side side = conflicts.in(code);
        if (!side.equals(Side.nobody())) {
            dismiss(code, side);
            referrals.moveOn(code);
            events.publishEvent(new ConflictArose(code, askedByName(code)));
        }
    }

    /** Whoever was dismissed is not let in again by this: that is for those who answer for the care team. */
    void lift(Concern concern, boolean othersOpen) {
        conflicts.lift(concern.id());
        ledger.append(fact(FactKind.CONFLICT_LIFTED, concern));
        if (!othersOpen) {
            flags.set(concern.caseCode(), CaseFlag.RESTRICTED, false, FlagReason.SUSPICION_CLEARED, null);
        }
    }

    /** Without a reason that others could read. */
    private void dismiss(CaseCode code, Side side) {
        team.of(code).stream()
                .filter(one -> side.has(one.officer(), one.agency()))
                .forEach(one -> team.end(code, one.officer()));
        if (leads.of(code).filter(lead -> team.member(lead, code).isEmpty()).isPresent()) {
            leads.end(code);
            lost.tell(code);
        }
    }

    /** The open tasks that a procedure has given by name to an agency which may not know of the case any more. */
    private Set<TaskId> askedByName(CaseCode code) {
        var barred = conflicts.of(code);
        return steps.of(code).stream()
                .filter(step -> step.agency() != null && barred.contains(step.agency()))
                .map(CaseSteps.DueStep::task)
                .collect(Collectors.toSet());
    }

    private static Fact fact(FactKind kind, Concern concern) {
        return Fact.of(kind).by(null).on(concern.caseCode());
    }
}
