package org.waymark.casework.rights;

import java.util.List;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.waymark.casework.ErasedAlong;
import org.waymark.ledger.Fact;
import org.waymark.ledger.FactKind;
import org.waymark.ledger.Ledger;
import org.waymark.shared.CaseCode;
import org.waymark.vault.BlindIndex;
import org.waymark.vault.Vault;

/**
 * Erases again what an old copy of the keys brought back, from the start on and on every node: the notes of what was destroyed
 * stand with the ordinary data, which is newer. Until then such a key opens nothing.
 */
@Component
class ReturnedKeys {

    private static final Logger LOG = LoggerFactory.getLogger(ReturnedKeys.class);
    private static final int AT_A_TIME = 100;

    private final Vault vault;
    private final BlindIndex index;
    private final ObjectProvider<ErasedAlong> along;
    private final Ledger ledger;
    private final TransactionTemplate transaction;

    ReturnedKeys(
            Vault vault,
            BlindIndex index,
            ObjectProvider<ErasedAlong> along,
            Ledger ledger,
            PlatformTransactionManager transactions) {
        this.vault = vault;
        this.index = index;
        this.along = along;
        this.ledger = ledger;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Scheduled(fixedDelayString = "${waymark.vault.returned-every:1m}")
    void destroyAgain() {
        transaction.executeWithoutResult(act -> index.forgetReturned());
        List<CaseCode> returned = vault.returned(AT_A_TIME);
        boolean all = true;
        while (!returned.isEmpty() && all) {
            for (CaseCode code : returned) {
                all &= alone(code);
            }
            returned = vault.returned(AT_A_TIME);
        }
    }

    /** One case that cannot be erased again must not keep the others waiting; it is tried again the next time. */
    private boolean alone(CaseCode code) {
        try {
            transaction.executeWithoutResult(act -> again(code));
            return true;
        } catch (RuntimeException failure) {
            LOG.warn("Keys of case {} that came back could not be destroyed: {}", code, failure.getClass());
            return false;
        }
    }

    private void again(CaseCode code) {
        ledger.lock(code);
        Set<String> gone = vault.destroyReturned(code);
        if (!gone.isEmpty()) {
            along.orderedStream().forEach(feature -> feature.erased(code, gone));
            ledger.append(
                    Fact.of(FactKind.KEYS_DESTROYED_AGAIN).on(code).detail("count", Integer.toString(gone.size())));
        }
    }
}
