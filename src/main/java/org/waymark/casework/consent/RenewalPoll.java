package org.waymark.casework.consent;

import java.time.Clock;
import java.time.Instant;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.waymark.casework.events.ConsentRenewalDue;
import org.waymark.ledger.Fact;
import org.waymark.ledger.FactKind;
import org.waymark.ledger.Ledger;
import org.waymark.shared.DutyKey;

/** Says, on every node and once in all, that a grant is to be renewed and that it has run out; sharing stops by itself. */
@Component
class RenewalPoll {

    private static final Logger LOG = LoggerFactory.getLogger(RenewalPoll.class);
    private static final int AT_A_TIME = 50;
    private static final DutyKey LEAD = new DutyKey("ss-case-manager");

    private final ConsentLimits limits;
    private final Ledger ledger;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final Clock clock;

    RenewalPoll(
            ConsentLimits limits,
            Ledger ledger,
            ApplicationEventPublisher events,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.limits = limits;
        this.ledger = ledger;
        this.events = events;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "${waymark.casework.poll-every:30s}")
    void poll() {
        tell(clock.instant());
    }

    /** Says what is due at this moment, each limit in a transaction of its own. */
    void tell(Instant now) {
        limits.due(now, AT_A_TIME).forEach(due -> tell(due, now));
    }

    /** One limit that cannot be told must not keep the others waiting; it is tried again the next time. */
    private void tell(ConsentLimits.Due due, Instant now) {
        try {
            transaction.executeWithoutResult(status -> {
                ledger.lock(due.caseCode());
                limits.lock(due.consent(), now).ifPresent(limit -> say(limit, now));
            });
        } catch (RuntimeException failure) {
            LOG.warn("The limit of consent {} could not be told: {}", due.consent(), failure.getClass());
        }
    }

    private void say(ConsentLimits.Limit limit, Instant now) {
        if (limit.over(now)) {
            ledger.append(fact(FactKind.CONSENT_EXPIRED, limit));
            limits.endSaid(limit.consent());
            return;
        }
        ledger.append(fact(FactKind.CONSENT_RENEWAL_DUE, limit));
        events.publishEvent(new ConsentRenewalDue(Set.of(LEAD), limit.expiresAt()));
        limits.renewalSaid(limit.consent());
    }

    /** Said by nobody: time did it. */
    private static Fact fact(FactKind kind, ConsentLimits.Limit limit) {
        return Fact.of(kind)
                .by(null)
                .on(limit.caseCode())
                .detail("purpose", limit.purpose())
                .detail("recipient", limit.recipient())
                .detail("consent", limit.consent().toString());
    }
}
