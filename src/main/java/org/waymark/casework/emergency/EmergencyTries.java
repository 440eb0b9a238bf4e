package org.waymark.casework.emergency;

import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import org.waymark.directory.Viewer;

/** Stops whoever tries code after code; each try counts, in a transaction of its own, whatever becomes of it. */
@Component
class EmergencyTries {

    private final EmergencyRows rows;
    private final EmergencySettings settings;
    private final TransactionTemplate alone;

    EmergencyTries(EmergencyRows rows, EmergencySettings settings, PlatformTransactionManager transactions) {
        this.rows = rows;
        this.settings = settings;
        this.alone = new TransactionTemplate(transactions);
        this.alone.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** @throws TooManyEmergencies if it is one too many */
    void another(Viewer viewer) {
        Integer made = alone.execute(status -> rows.tried(viewer.id(), settings.within()));
        if (made != null && made > settings.tries()) {
            throw new TooManyEmergencies();
        }
    }
}
