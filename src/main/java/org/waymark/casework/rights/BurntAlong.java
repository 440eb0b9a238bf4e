package org.waymark.casework.rights;

import java.time.Instant;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.waymark.casework.ErasedAlong;

/**
 * Takes away what the features keep beside the answers after the keys of all cases were destroyed, a bounded batch at a time: at
 * once, and again later on whichever node still runs, should the first be stopped in the middle.
 */
@Component
class BurntAlong {

    private static final int AT_A_TIME = 500;

    private final BurnRows rows;
    private final ObjectProvider<ErasedAlong> along;
    private final TransactionTemplate transaction;

    BurntAlong(BurnRows rows, ObjectProvider<ErasedAlong> along, PlatformTransactionManager transactions) {
        this.rows = rows;
        this.along = along;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Scheduled(fixedDelayString = "${waymark.vault.returned-every:1m}")
    void takeAway() {
        rows.lastOfAll().ifPresent(moment -> along.orderedStream().forEach(feature -> takeAway(feature, moment)));
    }

    private void takeAway(ErasedAlong feature, Instant moment) {
        int gone;
        do {
            Integer some = transaction.execute(act -> feature.erasedEverywhere(moment, AT_A_TIME));
            gone = some == null ? 0 : some;
        } while (gone > 0);
    }
}
