package org.waymark.worklist;

import java.util.Comparator;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.waymark.directory.OfficerLeft;
import org.waymark.ledger.Ledger;

/** Gives back, to all to whom they fall, the tasks that an officer had taken who works no more. */
@Component
class LeftTasks {

    private final WorkItems items;
    private final Claims claims;
    private final Ledger ledger;

    LeftTasks(WorkItems items, Claims claims, Ledger ledger) {
        this.items = items;
        this.claims = claims;
        this.ledger = ledger;
    }

    @EventListener
    void on(OfficerLeft left) {
        items.claimedBy(left.officer()).stream()
                .sorted(Comparator.comparing(item -> item.caseCode().value()))
                .forEach(item -> {
                    ledger.lock(item.caseCode());
                    items.find(item.task())
                            .filter(now -> now.takenBy(left.officer()) && now.state() == WorkItem.State.CLAIMED)
                            .ifPresent(claims::takeBack);
                });
    }
}
