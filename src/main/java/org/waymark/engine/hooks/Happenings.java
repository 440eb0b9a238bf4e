package org.waymark.engine.hooks;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.waymark.ledger.Fact;
import org.waymark.ledger.Ledger;
import org.waymark.shared.CaseCode;

/**
 * Collects what the engine did in a transaction and hands it to the ledger in one batch, in its order: when a call of the engine
 * returns, and for the engine's own jobs before the commit.
 */
@Component
class Happenings {

    private final Ledger ledger;

    Happenings(Ledger ledger) {
        this.ledger = ledger;
    }

    /** Notes a fact; the case's lock is taken at the first one, before the engine holds a row. */
    void add(Fact fact) {
        pending().facts.add(fact);
        CaseCode code = fact.caseCode();
        if (code != null && pending().locked.add(code)) {
            ledger.lock(code);
        }
    }

    /** Names the inputs that pass to the decision right after a step; their values are known to nobody here. */
    void passing(Set<String> names) {
        pending().passing = Set.copyOf(names);
    }

    Set<String> passing() {
        return pending().passing;
    }

    void remember(String run, CaseCode code) {
        pending().cases.put(run, code);
    }

    @Nullable
    CaseCode remembered(String run) {
        return pending().cases.get(run);
    }

    /** Writes what has been collected so far. */
    void write() {
        Pending pending = pending();
        pending.passing = Set.of();
        if (!pending.facts.isEmpty()) {
            List<Fact> batch = List.copyOf(pending.facts);
            pending.facts.clear();
            ledger.append(batch);
        }
    }

    private Pending pending() {
        if (TransactionSynchronizationManager.getResource(this) instanceof Pending pending) {
            return pending;
        }
        var pending = new Pending();
        TransactionSynchronizationManager.bindResource(this, pending);
        TransactionSynchronizationManager.registerSynchronization(pending);
        return pending;
    }

    /** What one transaction has collected. */
    private final class Pending implements TransactionSynchronization {

        private final List<Fact> facts = new ArrayList<>();
        private final Map<String, CaseCode> cases = new HashMap<>();
        private final Set<CaseCode> locked = new java.util.HashSet<>();
        private Set<String> passing = Set.of();

        @Override
        public void suspend() {
            TransactionSynchronizationManager.unbindResource(Happenings.this);
        }

        @Override
        public void resume() {
            TransactionSynchronizationManager.bindResource(Happenings.this, this);
        }

        @Override
        public void beforeCommit(boolean readOnly) {
            write();
        }

        @Override
        public void afterCompletion(int status) {
            TransactionSynchronizationManager.unbindResourceIfPossible(Happenings.this);
        }
    }
}
