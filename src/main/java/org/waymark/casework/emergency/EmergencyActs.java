package org.waymark.casework.emergency;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.casework.CaseDoor;
import org.waymark.casework.CaseFile;
import org.waymark.casework.CaseFiles;
import org.waymark.casework.Conflicts;
import org.waymark.casework.events.EmergencyOpened;
import org.waymark.directory.Viewer;
import org.waymark.engine.Book;
import org.waymark.ledger.Fact;
import org.waymark.ledger.FactKind;
import org.waymark.ledger.Ledger;
import org.waymark.shared.CaseCode;
import org.waymark.shared.ClockKey;
import org.waymark.shared.OfficerId;
import org.waymark.vault.CaseSafe;

/** Opens, ends and marks emergencies: row, fact and word to others in one transaction that holds the case's lock. */
@Component
class EmergencyActs {

    private static final ClockKey LASTS = new ClockKey("C37");

    private final EmergencyRows rows;
    private final EmergencySafe safe;
    private final CaseFiles files;
    private final Conflicts conflicts;
    private final CaseDoor door;
    private final Book book;
    private final Ledger ledger;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    EmergencyActs(
            EmergencyRows rows,
            EmergencySafe safe,
            CaseFiles files,
            Conflicts conflicts,
            CaseDoor door,
            Book book,
            Ledger ledger,
            ApplicationEventPublisher events,
            Clock clock) {
        this.rows = rows;
        this.safe = safe;
        this.files = files;
        this.conflicts = conflicts;
        this.door = door;
        this.book = book;
        this.ledger = ledger;
        this.events = events;
        this.clock = clock;
    }

    /** Asks everything, also of a case that is not there, so that the answer for one that is takes no longer. */
    @Transactional
    Emergency open(Viewer viewer, CaseCode code, String reason) {
        ledger.lock(code);
        Optional<CaseFile> file = files.find(code);
        boolean barred = conflicts.bar(viewer, code);
        Optional<CaseSafe> key = safe.of(code);
        Optional<Emergency> before = rows.open(viewer, code).flatMap(rows::find);
        if (file.isEmpty() || barred || key.isEmpty()) {
            throw door.denied(viewer, code);
        }
        return before.orElseGet(() -> opened(viewer, code, key.get(), reason));
    }

    /** How long it lasts is no part of the case's own procedure: the rule of today counts. */
    Duration lasts() {
        return book.clock(book.current().orElseThrow(), LASTS, null).limit();
    }

    private Emergency opened(Viewer viewer, CaseCode code, CaseSafe key, String reason) {
        Instant now = clock.instant();
        Instant ends = now.plus(lasts());
        var one = new Emergency(
                UUID.randomUUID(), code, viewer.id(), viewer.agency(), viewer.sector(), now, ends, null, null, null);
        rows.add(one, safe.seal(key, one.id(), reason));
        ledger.append(fact(FactKind.EMERGENCY_ACCESS_OPENED, one)
                .by(viewer.id())
                .in(viewer.sector())
                .detail("agency", viewer.agency().value())
                .detail("until", ends.toString()));
        events.publishEvent(new EmergencyOpened(one.id(), viewer.agency(), viewer.sector()));
        return one;
    }

    /** @param by null if its time has run out; ending it twice leaves one fact */
    void end(Emergency one, @Nullable OfficerId by) {
        Instant at = by == null ? one.endsAt() : clock.instant();
        if (rows.end(one.id(), at)) {
            ledger.append(fact(FactKind.EMERGENCY_ACCESS_ENDED, one).by(by).in(one.sector()));
        }
    }

    void review(Emergency one, Viewer viewer, boolean justified) {
        if (rows.review(one.id(), viewer.id(), justified, clock.instant())) {
            ledger.append(fact(FactKind.EMERGENCY_ACCESS_REVIEWED, one)
                    .by(viewer.id())
                    .detail("finding", justified ? "justified" : "not-justified"));
        }
    }

    private static Fact fact(FactKind kind, Emergency one) {
        return Fact.of(kind).on(one.caseCode()).detail("emergency", one.id().toString());
    }
}
