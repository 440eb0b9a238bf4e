package org.waymark.ledger;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import org.waymark.shared.CaseCode;

/** The ledger in the program's own database: a fact lives or dies with its act, so nothing here catches anything. */
class PostgresLedger implements Ledger {

    private final EventTable events;
    private final EventTable eventsAlone;
    private final TransactionTemplate alone;
    private final CaseLocks locks;
    private final Clock clock;

    /** @param eventsAlone the same table, reached by connections of its own, in whose transactions {@code alone} works */
    PostgresLedger(EventTable events, EventTable eventsAlone, TransactionTemplate alone, CaseLocks locks, Clock clock) {
        this.events = events;
        this.eventsAlone = eventsAlone;
        this.alone = alone;
        this.locks = locks;
        this.clock = clock;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void append(Collection<Fact> facts) {
        // In the order of the codes, so that two acts on the same two cases cannot wait for each other.
        facts.stream()
                .map(Fact::caseCode)
                .filter(Objects::nonNull)
                .map(CaseCode::value)
                .distinct()
                .sorted()
                .forEach(code -> locks.take(new CaseCode(code)));
        events.insert(now(), facts);
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void append(Fact fact) {
        append(List.of(fact));
    }

    @Override
    public void appendAlone(Fact fact) {
        alone.executeWithoutResult(status -> eventsAlone.insert(now(), List.of(fact)));
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void lock(CaseCode caseCode) {
        locks.take(caseCode);
    }

    /** PostgreSQL keeps microseconds; more would make the entry differ from the row. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
