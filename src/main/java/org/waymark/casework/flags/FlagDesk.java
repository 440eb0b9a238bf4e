package org.waymark.casework.flags;

import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.casework.CareTeam;
import org.waymark.casework.CaseDoor;
import org.waymark.casework.CaseFile;
import org.waymark.casework.CaseHolds;
import org.waymark.casework.Guests;
import org.waymark.casework.events.CaseHeld;
import org.waymark.casework.events.CaseReleased;
import org.waymark.directory.Role;
import org.waymark.directory.Viewer;
import org.waymark.ledger.Fact;
import org.waymark.ledger.FactKind;
import org.waymark.ledger.Ledger;
import org.waymark.shared.CaseCode;
import org.waymark.shared.DutyKey;
import org.waymark.shared.FieldsAtFault;
import org.waymark.shared.OfficerId;

/** Raises and lowers flags, and stops the time of a case as long as one of them holds it. */
@Component
class FlagDesk implements CaseFlags, CaseHolds {

    private static final DutyKey WITNESS_PROTECTION = new DutyKey("le-witness-protection");

    private final FlagRows rows;
    private final CaseDoor door;
    private final CareTeam team;
    private final Guests guests;
    private final Ledger ledger;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    FlagDesk(
            FlagRows rows,
            CaseDoor door,
            CareTeam team,
            Guests guests,
            Ledger ledger,
            ApplicationEventPublisher events,
            Clock clock) {
        this.rows = rows;
        this.door = door;
        this.team = team;
        this.guests = guests;
        this.ledger = ledger;
        this.events = events;
        this.clock = clock;
    }

    @Override
    public Set<CaseFlag> of(CaseCode code) {
        return FlagRows.raised(rows.of(code)).keySet();
    }

    @Override
    public Optional<Change> standing(CaseCode code, CaseFlag flag) {
        return Optional.ofNullable(FlagRows.raised(rows.of(code)).get(flag));
    }

    @Override
    public boolean held(CaseCode code) {
        return of(code).stream().anyMatch(CaseFlag::holds);
    }

    @Override
    public Flags seen(Viewer viewer, CaseFile file) {
        boolean guest = guests.find(viewer, file.code()).isPresent();
        List<Change> changes = rows.of(file.code()).stream()
                .filter(one -> !guest || one.flag().forGuests())
                .toList();
        var newestFirst = new java.util.ArrayList<>(changes);
        java.util.Collections.reverse(newestFirst);
        List<CaseFlag> may = Arrays.stream(CaseFlag.values())
                .filter(flag -> file.open() && may(viewer, file.code(), flag) && (!guest || flag.forGuests()))
                .toList();
        return new Flags(List.copyOf(FlagRows.raised(changes).values()), List.copyOf(newestFirst), may);
    }

    private boolean may(Viewer viewer, CaseCode code, CaseFlag flag) {
        return switch (flag) {
            case RESTRICTED -> false;
            case CONTACT_HELD -> viewer.is(Role.SUPERVISOR);
            case DARK -> viewer.is(Role.SUPERVISOR) || viewer.duties().contains(WITNESS_PROTECTION);
            default -> team.member(viewer.id(), code).isPresent();
        };
    }

    @Override
    @Transactional
    public CaseCode change(
            Viewer viewer, String typed, @Nullable String flag, boolean raised, @Nullable String reason) {
        CaseCode code = CaseCode.typed(typed).orElseThrow(() -> door.denied(viewer, null));
        ledger.lock(code);
        CaseFile file = door.admit(viewer, code);
        CaseFlag wanted = CaseFlag.of(flag == null ? "" : flag)
                .filter(one -> seen(viewer, file).mayChange().contains(one))
                .orElseThrow(() -> FieldsAtFault.of("flag", "casefile.fault.flag"));
        FlagReason why = FlagReason.sent(reason == null ? "" : reason)
                .orElseThrow(() -> FieldsAtFault.of("reason", "casefile.fault.reason"));
        set(code, wanted, raised, why, viewer.id());
        return code;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean set(CaseCode code, CaseFlag flag, boolean raised, FlagReason reason, @Nullable OfficerId officer) {
        Set<CaseFlag> before = of(code);
        if (before.contains(flag) == raised) {
            return false;
        }
        rows.add(code, flag, raised, reason, officer);
        ledger.append(Fact.of(raised ? FactKind.FLAG_RAISED : FactKind.FLAG_LOWERED)
                .by(officer)
                .on(code)
                .detail("flag", flag.key())
                .detail("reason", reason.key()));
        tell(code, before.stream().anyMatch(CaseFlag::holds), held(code));
        return true;
    }

    private void tell(CaseCode code, boolean before, boolean now) {
        if (before != now) {
            events.publishEvent(now ? new CaseHeld(code, clock.instant()) : new CaseReleased(code, clock.instant()));
        }
    }
}
