package org.waymark.casework.rights;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import org.waymark.casework.CaseDoor;
import org.waymark.casework.Conflicts;
import org.waymark.casework.WaitingBurns;
import org.waymark.directory.Role;
import org.waymark.directory.Sessions;
import org.waymark.directory.Viewer;
import org.waymark.engine.Book;
import org.waymark.ledger.Fact;
import org.waymark.ledger.FactKind;
import org.waymark.ledger.Ledger;
import org.waymark.shared.CaseCode;
import org.waymark.shared.ClockKey;
import org.waymark.shared.DutyKey;
import org.waymark.shared.NotFound;
import org.waymark.shared.OfficerId;
import org.waymark.vault.BlindIndex;
import org.waymark.vault.Vault;

/**
 * Destroys the keys of one case or of all in an emergency, such as a raid: the data-protection officer asks, a supervisor or
 * the coordinator confirms, each typing what it is (SOP-15). Legal holds do not stop it; every session ends.
 */
@Component
public class Burning implements WaitingBurns {

    private static final ClockKey CONFIRMED = new ClockKey("C32-burn");
    private static final DutyKey PROTECTION = new DutyKey("gov-dpo");
    /** Who she is and how to find her goes first. */
    private static final Set<String> FIRST = Set.of("B1", "B1.text", "B2", "B2.text", "B7", "B7.text");

    private static final int RECENT = 20;

    private final BurnRows rows;
    private final Erasure erasure;
    private final BurntAlong along;
    private final Vault vault;
    private final BlindIndex index;
    private final CaseDoor door;
    private final Conflicts conflicts;
    private final Sessions sessions;
    private final Book book;
    private final Ledger ledger;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Burning(
            BurnRows rows,
            Erasure erasure,
            BurntAlong along,
            Vault vault,
            BlindIndex index,
            CaseDoor door,
            Conflicts conflicts,
            Sessions sessions,
            Book book,
            Ledger ledger,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.rows = rows;
        this.erasure = erasure;
        this.along = along;
        this.vault = vault;
        this.index = index;
        this.door = door;
        this.conflicts = conflicts;
        this.sessions = sessions;
        this.book = book;
        this.ledger = ledger;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /**
     * Asks for a destruction; nothing is destroyed yet.
     *
     * @param typed the case as it was typed; null for all cases
     * @throws NotFound if this is not the viewer's duty, or there is no such case for them
     */
    @Transactional
    public void ask(Viewer viewer, @Nullable String typed) {
        if (!viewer.duties().contains(PROTECTION)) {
            throw new NotFound();
        }
        CaseCode code =
                typed == null ? null : door.admitProtection(viewer, typed).code();
        Instant now = clock.instant();
        Instant expires =
                book.clock(book.current().orElseThrow(), CONFIRMED, null).due(now);
        rows.add(new Burn(UUID.randomUUID(), code, viewer.id(), now, expires, null, null, null, null));
        ledger.append(fact(FactKind.BURN_ASKED, viewer.id(), code));
    }

    /** Calls it off; either of the two may. @throws NotFound if it does not wait, or this is not for the viewer */
    @Transactional
    public void cancel(Viewer viewer, UUID id) {
        Burn burn = waiting(viewer, id);
        if (!viewer.duties().contains(PROTECTION) && !mayConfirm(viewer)) {
            throw new NotFound();
        }
        if (rows.cancel(id, viewer.id(), clock.instant())) {
            ledger.append(fact(FactKind.BURN_CANCELLED, viewer.id(), burn.caseCode()));
        }
    }

    /**
     * Confirms it and destroys the keys; who she is goes first.
     *
     * @throws NotFound if it does not wait, or this officer may not confirm it: whoever asked never may
     */
    public void confirm(Viewer viewer, UUID id) {
        Burn burn = waiting(viewer, id);
        if (!mayConfirm(viewer) || burn.askedBy().equals(viewer.id())) {
            throw new NotFound();
        }
        CaseCode code = burn.caseCode();
        if (code == null) {
            transaction.executeWithoutResult(act -> first(viewer, burn));
            transaction.executeWithoutResult(act -> rest(viewer));
            sessions.endAll();
            sessions.revokeAllTokens(viewer.id());
            along.takeAway();
        } else {
            transaction.executeWithoutResult(act -> one(viewer, burn, code));
            sessions.endAll();
        }
    }

    private void one(Viewer viewer, Burn burn, CaseCode code) {
        ledger.lock(code);
        confirmed(viewer, burn);
        int keys = vault.parts(code).size();
        erasure.withSecondFiles(code, Scope.ALL, Erasure.Why.BURN, viewer.id());
        ledger.append(burnt(viewer, burn, keys));
    }

    private void first(Viewer viewer, Burn burn) {
        confirmed(viewer, burn);
        long keys = vault.destroyEverywhere(FIRST);
        index.forgetAll();
        ledger.append(burnt(viewer, burn, keys));
    }

    private void rest(Viewer viewer) {
        vault.destroyEverywhere(Set.of());
        rows.noteAll(viewer.id(), clock.instant());
    }

    private void confirmed(Viewer viewer, Burn burn) {
        if (!rows.confirm(burn.id(), viewer.id(), clock.instant())) {
            throw new NotFound();
        }
    }

    private static Fact burnt(Viewer viewer, Burn burn, long keys) {
        return fact(FactKind.KEYS_BURNT, viewer.id(), burn.caseCode())
                .detail("asked-by", burn.askedBy().value())
                .detail("count", Long.toString(keys));
    }

    private static Fact fact(FactKind kind, OfficerId by, @Nullable CaseCode code) {
        return Fact.of(kind).by(by).on(code).detail("target", code == null ? "all-cases" : "one-case");
    }

    private Burn waiting(Viewer viewer, UUID id) {
        return rows.find(id)
                .filter(burn -> burn.waits(clock.instant()) && known(viewer, burn))
                .orElseThrow(NotFound::new);
    }

    /** Whoever has a conflict in a case neither hears of its destruction nor has a hand in it. */
    private boolean known(Viewer viewer, Burn burn) {
        return burn.caseCode() == null || !conflicts.bar(viewer, burn.caseCode());
    }

    private List<Burn> newest(Viewer viewer) {
        return rows.newest(RECENT).stream().filter(burn -> known(viewer, burn)).toList();
    }

    private static boolean mayConfirm(Viewer viewer) {
        return viewer.is(Role.COORDINATOR) || viewer.is(Role.SUPERVISOR);
    }

    /** The newest, for whoever may ask. @throws NotFound if this is not the viewer's duty */
    public List<Burn> toAsk(Viewer viewer) {
        if (!viewer.duties().contains(PROTECTION)) {
            throw new NotFound();
        }
        return newest(viewer);
    }

    /** The newest, for whoever may confirm. @throws NotFound if the viewer may not */
    public List<Burn> toConfirm(Viewer viewer) {
        if (!mayConfirm(viewer)) {
            throw new NotFound();
        }
        return newest(viewer);
    }

    @Override
    public boolean waitFor(Viewer viewer) {
        Instant now = clock.instant();
        return mayConfirm(viewer)
                && rows.waits(viewer.id(), now)
                && newest(viewer).stream()
                        .anyMatch(burn -> burn.waits(now) && !burn.askedBy().equals(viewer.id()));
    }

    /** The moment it is, for what a page says of each. */
    public Instant now() {
        return clock.instant();
    }

    /** One that waits, for whoever may confirm. @throws NotFound if it does not wait, or the viewer may not */
    public Burn find(Viewer viewer, UUID id) {
        toConfirm(viewer);
        return waiting(viewer, id);
    }
}
