package org.waymark.casework.restricted;

import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.waymark.casework.CaseFiles;
import org.waymark.casework.Conflicts.Side;
import org.waymark.casework.events.ConcernRaised;
import org.waymark.directory.Viewer;
import org.waymark.engine.Engine;
import org.waymark.ledger.Fact;
import org.waymark.ledger.FactKind;
import org.waymark.ledger.Ledger;
import org.waymark.shared.CaseCode;
import org.waymark.shared.OfficerId;
import org.waymark.shared.RoutingFacts;

/** Does what follows from a concern once it is decided that it may be done: row, fact, restriction, word to others. */
@Component
class ConcernActs {

    /** What the spine hears: cases in flight hold the name, so it stays. */
    private static final String SUSPECTED = "msg.official.suspected";

    private final ConcernRows rows;
    private final ConcernSafe safe;
    private final Restriction restriction;
    private final CaseFiles files;
    private final Engine engine;
    private final Ledger ledger;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ConcernActs(
            ConcernRows rows,
            ConcernSafe safe,
            Restriction restriction,
            CaseFiles files,
            Engine engine,
            Ledger ledger,
            ApplicationEventPublisher events,
            Clock clock) {
        this.rows = rows;
        this.safe = safe;
        this.restriction = restriction;
        this.files = files;
        this.engine = engine;
        this.ledger = ledger;
        this.events = events;
        this.clock = clock;
    }

    /** @param reporter null if an answer was the cause; it is sealed and stands in no fact */
    Concern report(CaseCode code, Suspect about, Side side, @Nullable OfficerId reporter, String seen) {
        return report(code, about, Matter.OFFICIAL, side, reporter, seen);
    }

    /** As {@link #report(CaseCode, Suspect, Side, OfficerId, String)}, in this matter. */
    Concern report(CaseCode code, Suspect about, Matter matter, Side side, @Nullable OfficerId reporter, String seen) {
        Concern concern = keep(code, about, matter, side, reporter, seen);
        if (matter == Matter.OFFICIAL) {
            tellCase(code);
        }
        return concern;
    }

    /** What the procedure itself has found: it is not told what it said. */
    Concern found(CaseCode code) {
        return keep(code, Suspect.unknown(), Matter.OFFICIAL, Side.nobody(), null, "");
    }

    private Concern keep(
            CaseCode code, Suspect about, Matter matter, Side side, @Nullable OfficerId reporter, String seen) {
        var concern = new Concern(UUID.randomUUID(), code, about, matter, clock.instant(), null, null, null, null);
        rows.add(concern, safe.seal(code, concern.id(), reporter, seen));
        ledger.append(Fact.of(FactKind.CONCERN_REPORTED).by(null).on(code));
        restriction.impose(concern, side);
        events.publishEvent(new ConcernRaised(concern.id()));
        return concern;
    }

    /** Its procedure acts on it too, in an edition that listens; the restriction itself does not wait for that. */
    private void tellCase(CaseCode code) {
        files.run(code).ifPresent(spine -> engine.tell(spine, SUSPECTED, RoutingFacts.none()));
    }

    /** Taking it up again changes nothing. */
    void takeUp(Concern concern, Viewer viewer) {
        if (concern.takenUpBy() == null && concern.open()) {
            rows.takeUp(concern.id(), viewer.id(), clock.instant());
            ledger.append(ConcernDesk.fact(FactKind.CONCERN_TAKEN_UP, viewer, concern));
        }
    }

    /** @throws ConcernClosed if it is closed already */
    void close(Concern concern, Viewer viewer, boolean lift, String reason) {
        byte[] outcome = safe.sealOutcome(concern.caseCode(), concern.id(), reason);
        if (!rows.close(concern.id(), viewer.id(), outcome, clock.instant())) {
            throw new ConcernClosed();
        }
        ledger.append(
                ConcernDesk.fact(FactKind.CONCERN_CLOSED, viewer, concern).detail("outcome", lift ? "lifted" : "kept"));
        if (lift) {
            restriction.lift(concern, rows.of(concern.caseCode()).stream().anyMatch(Concern::open));
        }
    }
}
