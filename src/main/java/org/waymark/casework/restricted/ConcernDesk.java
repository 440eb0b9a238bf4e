package org.waymark.casework.restricted;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.casework.CaseDoor;
import org.waymark.casework.Conflicts.Side;
import org.waymark.directory.Agency;
import org.waymark.directory.Directory;
import org.waymark.directory.Viewer;
import org.waymark.ledger.Fact;
import org.waymark.ledger.FactKind;
import org.waymark.ledger.Ledger;
import org.waymark.shared.Acting;
import org.waymark.shared.CaseCode;
import org.waymark.shared.DutyKey;
import org.waymark.shared.FieldsAtFault;

/** Decides for each act on a concern who may do it, and in whose name it is told. */
@Component
class ConcernDesk implements Concerns {

    static final DutyKey INTEGRITY = new DutyKey("gov-integrity");
    private static final Set<DutyKey> LOOK_INTO_IT = Set.of(INTEGRITY, new DutyKey("gov-dpo"));
    private static final int LONGEST = 10_000;

    private final ConcernActs acts;
    private final ConcernRows rows;
    private final ConcernSafe safe;
    private final SuspectNames names;
    private final CaseDoor door;
    private final Directory directory;
    private final Ledger ledger;

    ConcernDesk(
            ConcernActs acts,
            ConcernRows rows,
            ConcernSafe safe,
            SuspectNames names,
            CaseDoor door,
            Directory directory,
            Ledger ledger) {
        this.acts = acts;
        this.rows = rows;
        this.safe = safe;
        this.names = names;
        this.door = door;
        this.directory = directory;
        this.ledger = ledger;
    }

    @Override
    public List<Agency> namable() {
        return names.agencies();
    }

    /** In nobody's name from the first statement on: the engine too writes who acts into the facts of what it does. */
    @Override
    @Transactional
    public Reported report(Viewer viewer, String typed, Report report) {
        CaseCode code = CaseCode.typed(typed).orElseThrow(() -> door.denied(viewer, null));
        ledger.lock(code);
        door.admit(viewer, code);
        Suspect about = names.read(report);
        Matter matter = Matter.sent(report.matter());
        Side side = names.side(about);
        Acting.as(null, () -> acts.report(code, about, matter, side, viewer.id(), seen(report)));
        return new Reported(code, !side.has(viewer.id(), viewer.agency()));
    }

    private static String seen(Report report) {
        return text("seen", report.seen());
    }

    private static String text(String field, @Nullable String typed) {
        String text = typed == null ? "" : typed.strip();
        if (text.isEmpty() || text.length() > LONGEST) {
            throw FieldsAtFault.of(field, text.isEmpty() ? "access.fault." + field : "access.fault.too-long");
        }
        return text;
    }

    @Override
    public List<Concern> all(Viewer viewer) {
        require(viewer);
        return rows.all().stream().filter(one -> mayRead(viewer, one)).toList();
    }

    @Override
    public List<Concern> of(Viewer viewer, String typed) {
        CaseCode code = CaseCode.typed(typed).orElseThrow(() -> door.denied(viewer, null));
        if (!looksInto(viewer)) {
            throw door.denied(viewer, code);
        }
        return rows.of(code).stream().filter(one -> mayRead(viewer, one)).toList();
    }

    @Override
    @Transactional
    public Opened open(Viewer viewer, String id) {
        Concern concern = find(viewer, id);
        ledger.append(fact(FactKind.CONCERN_READ, viewer, concern));
        var told = safe.unseal(concern.caseCode(), concern.id(), rows.sealed(concern.id()));
        Optional<String> outcome =
                rows.outcome(concern.id()).flatMap(kept -> safe.unsealOutcome(concern.caseCode(), concern.id(), kept));
        return new Opened(
                concern,
                told.map(ConcernSafe.Told::reporter).orElse(null),
                told.map(ConcernSafe.Told::seen).orElse(null),
                outcome.orElse(null));
    }

    @Override
    @Transactional
    public void takeUp(Viewer viewer, String id) {
        Concern concern = locked(viewer, id);
        acts.takeUp(concern, viewer);
    }

    @Override
    @Transactional
    public void close(Viewer viewer, String id, boolean lift, @Nullable String reason) {
        Concern concern = locked(viewer, id);
        acts.close(concern, viewer, lift, text("reason", reason));
    }

    private Concern locked(Viewer viewer, String id) {
        Concern seen = find(viewer, id);
        ledger.lock(seen.caseCode());
        return rows.find(seen.id()).orElseThrow();
    }

    private Concern find(Viewer viewer, String id) {
        require(viewer);
        return parse(id)
                .flatMap(rows::find)
                .filter(one -> mayRead(viewer, one))
                .orElseThrow(() -> door.denied(viewer, null));
    }

    private void require(Viewer viewer) {
        if (!looksInto(viewer)) {
            throw door.denied(viewer, null);
        }
    }

    @Override
    public boolean looksInto(Viewer viewer) {
        return viewer.duties().stream().anyMatch(LOOK_INTO_IT::contains);
    }

    /** Nobody looks into a concern about themselves; those named through their agency do neither. */
    private boolean mayRead(Viewer viewer, Concern concern) {
        return !names.side(concern.about()).has(viewer.id(), viewer.agency());
    }

    private static Optional<UUID> parse(String id) {
        try {
            return Optional.of(UUID.fromString(id));
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }

    static Fact fact(FactKind kind, Viewer viewer, Concern concern) {
        return Fact.of(kind)
                .by(viewer.id())
                .on(concern.caseCode())
                .in(viewer.sector())
                .detail("concern", concern.id().toString());
    }
}
