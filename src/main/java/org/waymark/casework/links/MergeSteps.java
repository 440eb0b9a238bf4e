package org.waymark.casework.links;

import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.waymark.casework.CareTeam;
import org.waymark.casework.CareTeam.Joined;
import org.waymark.casework.CaseFile;
import org.waymark.casework.CaseFiles;
import org.waymark.casework.CaseLeads;
import org.waymark.casework.Conflicts;
import org.waymark.casework.Consent;
import org.waymark.casework.ConsentRegister;
import org.waymark.casework.EndedReferrals;
import org.waymark.casework.consent.SharingStop;
import org.waymark.casework.flags.CaseFlags;
import org.waymark.casework.flags.FlagReason;
import org.waymark.casework.restricted.Restriction;
import org.waymark.casework.rights.Restrictions;
import org.waymark.casework.risk.CaseRisk;
import org.waymark.casework.risk.RiskSource;
import org.waymark.directory.Directory;
import org.waymark.directory.Viewer;
import org.waymark.engine.Engine;
import org.waymark.ledger.Fact;
import org.waymark.ledger.FactKind;
import org.waymark.ledger.Ledger;
import org.waymark.shared.CaseCode;
import org.waymark.shared.OfficerId;

/** What joining two files does, in the caller's transaction, which holds the locks of both: always the safer of two ways. */
@Component
class MergeSteps {

    private static final Set<Joined> STAY_OUT = EnumSet.of(Joined.REFERRAL, Joined.REOPENED);

    private final CaseFiles files;
    private final CareTeam team;
    private final CaseLeads leads;
    private final Conflicts conflicts;
    private final ConsentRegister register;
    private final EndedReferrals referrals;
    private final SharingStop stop;
    private final Restriction restriction;
    private final Restrictions restrictions;
    private final CaseFlags flags;
    private final CaseRisk risk;
    private final Directory directory;
    private final Engine engine;
    private final Ledger ledger;
    private final Clock clock;

    MergeSteps(
            CaseFiles files,
            CareTeam team,
            CaseLeads leads,
            Conflicts conflicts,
            ConsentRegister register,
            EndedReferrals referrals,
            SharingStop stop,
            Restriction restriction,
            Restrictions restrictions,
            CaseFlags flags,
            CaseRisk risk,
            Directory directory,
            Engine engine,
            Ledger ledger,
            Clock clock) {
        this.files = files;
        this.team = team;
        this.leads = leads;
        this.conflicts = conflicts;
        this.register = register;
        this.referrals = referrals;
        this.stop = stop;
        this.restriction = restriction;
        this.restrictions = restrictions;
        this.flags = flags;
        this.risk = risk;
        this.directory = directory;
        this.engine = engine;
        this.ledger = ledger;
        this.clock = clock;
    }

    void merge(Viewer by, CaseFile goesOn, CaseFile ends) {
        CaseCode to = goesOn.code();
        CaseCode from = ends.code();
        end(by, ends, to);
        conflicts.carry(from, to);
        conflicts.carry(to, from);
        restriction.enforce(to);
        if (restrictions.frozen(from)) {
            restrictions.place(to, by.id());
        }
        members(from, to);
        refusals(from, goesOn);
        flags.of(from).forEach(flag -> flags.set(to, flag, true, FlagReason.MERGED, by.id()));
        risk.of(from).ifPresent(level -> risk.say(to, level, RiskSource.ADVICE, false));
    }

    private void end(Viewer by, CaseFile ends, CaseCode to) {
        CaseCode from = ends.code();
        if (ends.open()) {
            files.run(from).ifPresent(engine::cancel);
            referrals.revokeAll(by, from);
            ledger.append(Fact.of(FactKind.CASE_ENDED).by(by.id()).on(from).detail("outcome", "DUPLICATE"));
        }
        leads.end(from);
        files.merge(from, to, clock.instant());
    }

    /** Guests stay out: what they were asked for has ended; so do those whom somebody sent away from the case that goes on. */
    private void members(CaseCode from, CaseCode to) {
        Set<OfficerId> sentAway = team.dismissed(to);
        team.of(from).stream()
                .filter(member -> !STAY_OUT.contains(member.how()) && !sentAway.contains(member.officer()))
                .flatMap(member -> directory.viewer(member.officer()).stream())
                .filter(officer -> !conflicts.bar(officer, to))
                .forEach(officer -> team.join(officer, to, Joined.MERGED));
    }

    /** A yes was given in the other file, to those who asked there: it must be asked again. A later no counts in both. */
    private void refusals(CaseCode from, CaseFile goesOn) {
        List<Consent> noes = register.current(from).stream()
                .filter(said -> said.status() == Consent.Status.REFUSED || said.status() == Consent.Status.WITHDRAWN)
                .toList();
        noes.forEach(no -> refusal(goesOn, no));
    }

    private void refusal(CaseFile goesOn, Consent no) {
        CaseCode to = goesOn.code();
        Optional<Consent> said = register.current(to, no.purpose(), no.recipient());
        if (said.isEmpty()) {
            register.add(to, null, null, no.again(clock.instant()));
        } else if (said.get().status() == Consent.Status.GRANTED
                && said.get().at().isBefore(no.at())) {
            Consent taken = said.get().takenBack(no.recordedBy(), clock.instant());
            register.add(to, null, null, taken);
            stop.after(goesOn, taken);
        }
    }
}
