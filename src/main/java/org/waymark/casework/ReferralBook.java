package org.waymark.casework;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.directory.Viewer;
import org.waymark.engine.Engine;
import org.waymark.ledger.Ledger;
import org.waymark.shared.CaseCode;
import org.waymark.shared.RoutingFacts;
import org.waymark.shared.RunId;
import org.waymark.shared.TaskId;

/** The referrals as pages and calls meet them. */
@Component
class ReferralBook implements Referrals {

    private static final String REVOKE = "msg.referral.revoke";

    private final ReferralRows rows;
    private final CareTeam team;
    private final CaseSteps steps;
    private final CaseDoor door;
    private final Conflicts conflicts;
    private final Engine engine;
    private final Ledger ledger;

    ReferralBook(
            ReferralRows rows,
            CareTeam team,
            CaseSteps steps,
            CaseDoor door,
            Conflicts conflicts,
            Engine engine,
            Ledger ledger) {
        this.rows = rows;
        this.team = team;
        this.steps = steps;
        this.door = door;
        this.conflicts = conflicts;
        this.engine = engine;
        this.ledger = ledger;
    }

    @Override
    public List<Line> of(Viewer viewer) {
        Map<RunId, TaskId> asked = steps.askedOf(viewer.agency());
        Set<CaseCode> known = team.casesOf(viewer.id());
        Set<CaseCode> hidden = conflicts.hiddenFrom(viewer);
        return rows.of(viewer.agency()).stream()
                .filter(referral -> !hidden.contains(referral.caseCode()))
                .filter(referral -> referral.state() != ReferralState.DRAFT)
                .map(referral -> new Line(
                        referral,
                        viewer.agency().equals(referral.receiver()),
                        asked.get(referral.run()),
                        known.contains(referral.caseCode())))
                .sorted(Comparator.comparing((Line line) -> Optional.ofNullable(
                                        line.referral().answerBy())
                                .orElse(line.referral().changedAt()))
                        .thenComparing(line -> line.referral().run()))
                .toList();
    }

    @Override
    public Line received(Viewer viewer, String run) {
        return of(viewer).stream()
                .filter(line -> line.received() && line.referral().run().value().equals(run))
                .findFirst()
                .orElseThrow(() -> door.denied(viewer, null));
    }

    @Override
    @Transactional
    public CaseCode revoke(Viewer viewer, String run) {
        Referral referral = sent(viewer, run);
        ledger.lock(referral.caseCode());
        door.admit(viewer, referral.caseCode());
        if (!engine.tell(referral.run(), REVOKE, RoutingFacts.none())) {
            throw new ReferralOver();
        }
        return referral.caseCode();
    }

    private Referral sent(Viewer viewer, String run) {
        Set<CaseCode> hidden = conflicts.hiddenFrom(viewer);
        return parse(run)
                .flatMap(rows::find)
                .filter(referral -> referral.sender().equals(viewer.agency()) && !hidden.contains(referral.caseCode()))
                .orElseThrow(() -> door.denied(viewer, null));
    }

    private static Optional<RunId> parse(String run) {
        try {
            return Optional.of(new RunId(run));
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }
}
