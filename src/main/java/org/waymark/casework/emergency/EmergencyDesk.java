package org.waymark.casework.emergency;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.casework.CaseDoor;
import org.waymark.casework.CaseFile;
import org.waymark.casework.Guests;
import org.waymark.directory.Role;
import org.waymark.directory.Viewer;
import org.waymark.ledger.Ledger;
import org.waymark.shared.CaseCode;
import org.waymark.shared.DutyKey;
import org.waymark.shared.FieldsAtFault;

/** Decides who may ask to open a case in an emergency, who hears of it, and who reviews it. */
@Component
class EmergencyDesk implements EmergencyAccess {

    private static final DutyKey PROTECTION = new DutyKey("gov-dpo");
    private static final int LONGEST = 2_000;
    private static final int MOST = 500;

    private final EmergencyActs acts;
    private final EmergencyRows rows;
    private final EmergencySafe safe;
    private final EmergencyTries tries;
    private final CaseDoor door;
    private final Guests guests;
    private final Ledger ledger;

    EmergencyDesk(
            EmergencyActs acts,
            EmergencyRows rows,
            EmergencySafe safe,
            EmergencyTries tries,
            CaseDoor door,
            Guests guests,
            Ledger ledger) {
        this.acts = acts;
        this.rows = rows;
        this.safe = safe;
        this.tries = tries;
        this.door = door;
        this.guests = guests;
        this.ledger = ledger;
    }

    @Override
    public Duration lasts() {
        return acts.lasts();
    }

    @Override
    public CaseCode asked(Viewer viewer, String typed) {
        return CaseCode.typed(typed).filter(code -> mayAsk(viewer)).orElseThrow(() -> door.denied(viewer, null));
    }

    @Override
    public boolean mayAsk(Viewer viewer) {
        return (viewer.is(Role.OFFICER) || viewer.is(Role.COORDINATOR))
                && !viewer.is(Role.ADMINISTRATOR)
                && !viewer.is(Role.AUDITOR);
    }

    @Override
    public Emergency open(Viewer viewer, String typed, @Nullable String reason) {
        CaseCode code = asked(viewer, typed);
        String why = reason == null ? "" : reason.strip();
        if (why.isEmpty() || why.length() > LONGEST) {
            throw FieldsAtFault.of("reason", why.isEmpty() ? "access.fault.reason" : "access.fault.too-long");
        }
        tries.another(viewer);
        return acts.open(viewer, code, why);
    }

    @Override
    @Transactional
    public CaseCode end(Viewer viewer, String typed) {
        CaseCode code = asked(viewer, typed);
        ledger.lock(code);
        UUID mine = rows.open(viewer, code).orElseThrow(() -> door.denied(viewer, code));
        acts.end(rows.find(mine).orElseThrow(), viewer.id());
        return code;
    }

    @Override
    public Shown of(Viewer viewer, CaseFile file) {
        Optional<UUID> open = rows.open(viewer, file.code());
        boolean guest = guests.find(viewer, file.code()).isPresent();
        List<Emergency> all = rows.of(file.code()).stream()
                .filter(one -> !guest || one.officer().equals(viewer.id()))
                .toList();
        return new Shown(
                all,
                open.flatMap(id ->
                                all.stream().filter(one -> one.id().equals(id)).findFirst())
                        .orElse(null));
    }

    @Override
    public List<Reviewable> all(Viewer viewer) {
        boolean protects = viewer.duties().contains(PROTECTION);
        if (!reviews(viewer)) {
            throw door.denied(viewer, null);
        }
        return rows.all(viewer, MOST).stream()
                .filter(one ->
                        protects || viewer.sector() != null && viewer.sector().equals(one.sector()))
                .map(one -> reviewable(viewer, protects, one))
                .toList();
    }

    @Override
    public boolean reviews(Viewer viewer) {
        return viewer.duties().contains(PROTECTION) || viewer.is(Role.SUPERVISOR);
    }

    private Reviewable reviewable(Viewer viewer, boolean protects, Emergency one) {
        return new Reviewable(
                one,
                protects
                        ? safe.reason(one.caseCode(), one.id(), rows.reason(one.id()))
                                .orElse(null)
                        : null,
                protects && one.reviewedBy() == null && !one.officer().equals(viewer.id()));
    }

    @Override
    @Transactional
    public void review(Viewer viewer, String id, @Nullable String justified) {
        Emergency one = all(viewer).stream()
                .filter(Reviewable::mayReview)
                .map(Reviewable::emergency)
                .filter(found -> found.id().toString().equals(id))
                .findFirst()
                .orElseThrow(() -> door.denied(viewer, null));
        if (!"yes".equals(justified) && !"no".equals(justified)) {
            throw FieldsAtFault.of("justified", "access.fault.justified");
        }
        ledger.lock(one.caseCode());
        acts.review(one, viewer, "yes".equals(justified));
    }
}
