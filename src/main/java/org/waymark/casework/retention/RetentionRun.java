package org.waymark.casework.retention;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.waymark.casework.rights.Erasure;
import org.waymark.casework.rights.Scope;
import org.waymark.ledger.Fact;
import org.waymark.ledger.FactKind;
import org.waymark.ledger.Ledger;
import org.waymark.shared.CaseCode;

/** Erases what need not be kept any longer, on every node; each part is erased once, by whichever node comes first. */
@Component
class RetentionRun {

    private static final Logger LOG = LoggerFactory.getLogger(RetentionRun.class);
    private static final int AT_A_TIME = 50;

    private final RetentionRows rows;
    private final RetentionPlan plan;
    private final Erasure erasure;
    private final Ledger ledger;
    private final TransactionTemplate transaction;
    private final Clock clock;

    RetentionRun(
            RetentionRows rows,
            RetentionPlan plan,
            Erasure erasure,
            Ledger ledger,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.rows = rows;
        this.plan = plan;
        this.erasure = erasure;
        this.ledger = ledger;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "${waymark.retention.poll-every:1m}")
    void poll() {
        keepTo(clock.instant());
    }

    /** Plans what has closed and erases what is due at this moment. @return how many parts were erased */
    int keepTo(Instant now) {
        rows.unplanned(AT_A_TIME)
                .forEach(code -> alone(code, () -> {
                    plan.plan(code);
                    return false;
                }));
        int erased = 0;
        for (Planned due : rows.due(now, AT_A_TIME)) {
            erased += alone(due.caseCode(), () -> erase(due, now)) ? 1 : 0;
        }
        if (erased > 0) {
            tell(erased, rows.held(now));
        }
        return erased;
    }

    /** One case that cannot be erased must not keep the others waiting; it is tried again the next time. */
    private boolean alone(CaseCode code, BooleanSupplier act) {
        try {
            return Boolean.TRUE.equals(transaction.execute(status -> {
                ledger.lock(code);
                return act.getAsBoolean();
            }));
        } catch (RuntimeException failure) {
            LOG.warn("The retention of case {} could not be kept to: {}", code, failure.getClass());
            return false;
        }
    }

    /** The case's lock comes first; meanwhile another node may have done it, the case be opened again, or a hold be placed. */
    private boolean erase(Planned due, Instant now) {
        Optional<Planned> standing = rows.lock(due.caseCode(), due.scope(), now).filter(row -> row.held() == null);
        standing.ifPresent(row -> {
            erasure.erase(row.caseCode(), Scope.of(row.scope()), Erasure.Why.RETENTION, null);
            rows.done(row.caseCode(), row.scope(), now);
        });
        return standing.isPresent();
    }

    private void tell(int erased, int held) {
        transaction.executeWithoutResult(status -> ledger.append(Fact.of(FactKind.RETENTION_RUN)
                .detail("erased", Integer.toString(erased))
                .detail("held", held == 0 ? null : Integer.toString(held))));
    }
}
