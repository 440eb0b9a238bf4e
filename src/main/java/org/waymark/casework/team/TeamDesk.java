package org.waymark.casework.team;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.casework.CareTeam;
import org.waymark.casework.CareTeam.Member;
import org.waymark.casework.CaseLeads;
import org.waymark.casework.Guests;
import org.waymark.casework.Guests.Guest;
import org.waymark.casework.Whereabouts;
import org.waymark.casework.team.TeamDoor.Entry;
import org.waymark.directory.Viewer;
import org.waymark.ledger.Ledger;
import org.waymark.shared.AgencyKey;
import org.waymark.shared.CaseCode;
import org.waymark.shared.FieldsAtFault;

/** Decides for each change of a care team whether this viewer may make it. */
@Component
@Transactional
class TeamDesk implements CareTeams {

    private static final String OFFICER = "officer";

    private final TeamDoor door;
    private final TeamFit fit;
    private final TeamActs acts;
    private final CareTeam team;
    private final CaseLeads leads;
    private final Guests guests;
    private final Whereabouts whereabouts;
    private final Ledger ledger;

    TeamDesk(
            TeamDoor door,
            TeamFit fit,
            TeamActs acts,
            CareTeam team,
            CaseLeads leads,
            Guests guests,
            Whereabouts whereabouts,
            Ledger ledger) {
        this.door = door;
        this.fit = fit;
        this.acts = acts;
        this.team = team;
        this.leads = leads;
        this.guests = guests;
        this.whereabouts = whereabouts;
        this.ledger = ledger;
    }

    @Override
    public Sheet read(Viewer viewer, String typed) {
        CaseCode code = door.named(viewer, typed);
        Entry entry = door.admit(viewer, code);
        ledger.append(door.reading(viewer, code).detail("what", "care-team"));
        Optional<Guest> guest = guests.find(viewer, code);
        Set<AgencyKey> kept = whereabouts.keptFrom(viewer, entry.file());
        Predicate<Member> known = one -> entry.powers().over(one.sector()) || !kept.contains(one.agency());
        List<Member> seen = entry.members().stream()
                .filter(one -> guest.isEmpty() || guest.get().knows(one.agency()))
                .filter(known)
                .toList();
        return new Sheet(
                entry.file(),
                seen,
                guest.isPresent()
                        ? List.of()
                        : team.past(code).stream()
                                .filter(one -> known.test(one.member()))
                                .toList(),
                entry.lead(),
                guest.isPresent() ? List.of() : leads.all(code),
                entry.powers(),
                entry.members().stream().anyMatch(one -> one.officer().equals(viewer.id())),
                mayAppoint(viewer, entry));
    }

    @Override
    public CaseCode admit(Viewer viewer, String typed, @Nullable String officer) {
        Entry entry = enter(viewer, typed);
        CaseCode code = entry.file().code();
        door.require(entry.powers().any(), viewer, code);
        Viewer wanted = fit.worker(entry.file(), officer)
                .filter(one -> entry.powers().over(one.sector()))
                .orElseThrow(() -> FieldsAtFault.of(OFFICER, "casefile.fault.unfit"));
        acts.admit(code, viewer, wanted);
        return code;
    }

    @Override
    public CaseCode dismiss(Viewer viewer, String typed, @Nullable String officer, @Nullable String reason) {
        Entry entry = enter(viewer, typed);
        CaseCode code = entry.file().code();
        door.require(entry.powers().any(), viewer, code);
        Member wanted = entry.members().stream()
                .filter(one ->
                        one.officer().value().equals(officer) && entry.powers().over(one.sector()))
                .findFirst()
                .orElseThrow(() -> FieldsAtFault.of(OFFICER, "casefile.fault.no-member"));
        TeamReason why = TeamReason.sent(reason);
        if (entry.lead().equals(Optional.of(wanted.officer()))) {
            throw new LeadStays();
        }
        acts.dismiss(code, viewer, wanted.officer(), why);
        return code;
    }

    @Override
    public CaseCode appoint(Viewer viewer, String typed, @Nullable String officer, @Nullable String reason) {
        Entry entry = enter(viewer, typed);
        CaseCode code = entry.file().code();
        door.require(mayAppoint(viewer, entry), viewer, code);
        Viewer wanted = fit.lead(entry.file(), officer)
                .orElseThrow(() -> FieldsAtFault.of(OFFICER, "casefile.fault.lead-unfit"));
        String why = entry.lead().isEmpty() ? "first" : TeamReason.sent(reason).key();
        acts.appoint(code, viewer, wanted, why);
        return code;
    }

    /** The lead is from social services: so is the supervisor who may name another. */
    private boolean mayAppoint(Viewer viewer, Entry entry) {
        boolean could = entry.lead().isEmpty()
                && entry.members().stream().anyMatch(one -> one.officer().equals(viewer.id()))
                && fit.lead(entry.file(), viewer.id().value()).isPresent();
        return entry.powers().all() || could || entry.powers().over(TeamFit.CARE);
    }

    @Override
    public CaseCode handOver(Viewer viewer, String typed, @Nullable String officer, @Nullable String reason) {
        Entry entry = enter(viewer, typed);
        CaseCode code = entry.file().code();
        door.require(team.member(viewer.id(), code).isPresent(), viewer, code);
        boolean leading = entry.lead().equals(Optional.of(viewer.id()));
        Viewer wanted = (leading ? fit.lead(entry.file(), officer) : fit.worker(entry.file(), officer))
                .filter(one -> one.agency().equals(viewer.agency()) && !one.id().equals(viewer.id()))
                .orElseThrow(() -> FieldsAtFault.of(OFFICER, "casefile.fault.no-colleague"));
        TeamReason why = TeamReason.sent(reason);
        if (leading) {
            acts.appoint(code, viewer, wanted, why.key());
        }
        acts.handOver(code, viewer, wanted, why);
        return code;
    }

    private Entry enter(Viewer viewer, String typed) {
        CaseCode code = door.named(viewer, typed);
        ledger.lock(code);
        return door.admit(viewer, code);
    }
}
