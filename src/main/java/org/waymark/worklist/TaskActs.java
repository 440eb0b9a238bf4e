package org.waymark.worklist;

import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.waymark.casework.Conflicts;
import org.waymark.directory.Viewer;
import org.waymark.ledger.Fact;
import org.waymark.ledger.FactKind;
import org.waymark.ledger.Ledger;
import org.waymark.shared.Acting;
import org.waymark.shared.CaseCode;
import org.waymark.shared.NotFound;
import org.waymark.shared.TaskId;

/**
 * Runs an act on a task: finds its case, refuses and records those whom it does not concern, and only then takes the case's
 * lock, as the transaction's first statement, and reads the task again.
 */
@Component
class TaskActs {

    private static final Pattern ENGINE_ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private final WorkItems items;
    private final Conflicts conflicts;
    private final Ledger ledger;
    private final TransactionTemplate transaction;

    TaskActs(WorkItems items, Conflicts conflicts, Ledger ledger, PlatformTransactionManager transactions) {
        this.items = items;
        this.conflicts = conflicts;
        this.ledger = ledger;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Whoever may hear what became of a task: those to whom it falls, who have it, or who did it. */
    static Predicate<WorkItem> concerns(Viewer viewer) {
        return item -> item.fallsTo(viewer)
                || viewer.id().equals(item.assignee())
                || viewer.id().equals(item.doneBy());
    }

    /** The task that an address names; what is no task's id may be a name, and is neither looked up nor recorded. */
    TaskId named(String text, Viewer viewer) {
        if (!ENGINE_ID.matcher(text).matches()) {
            ledger.appendAlone(denial(viewer));
            throw new NotFound();
        }
        return new TaskId(text);
    }

    /** Does something with a task, in one transaction that holds the lock of its case. */
    <T> T on(TaskId task, Viewer viewer, Predicate<WorkItem> allowed, Function<WorkItem, T> act) {
        WorkItem seen = find(task, viewer, allowed);
        return Acting.as(viewer.id(), () -> locked(seen, viewer, act));
    }

    /** Reads a task without locking anything. @throws NotFound if there is none that is allowed; that is recorded */
    WorkItem find(TaskId task, Viewer viewer, Predicate<WorkItem> allowed) {
        // Asked first and always: whether there is such a task must not show in how long the answer takes.
        Set<CaseCode> hidden = conflicts.hiddenFrom(viewer);
        WorkItem found = items.find(task).orElse(null);
        if (found == null || hidden.contains(found.caseCode()) || !allowed.test(found)) {
            throw denied(task, found, viewer);
        }
        return found;
    }

    @SuppressWarnings("NullAway") // the template hands back what the act returned, which is never null
    private <T> T locked(WorkItem seen, Viewer viewer, Function<WorkItem, T> act) {
        return transaction.execute(status -> {
            ledger.lock(seen.caseCode());
            if (conflicts.bar(viewer, seen.caseCode())) {
                throw denied(seen.task(), seen, viewer);
            }
            return act.apply(items.find(seen.task()).orElseThrow());
        });
    }

    /** Absent and forbidden look alike to the reader, not to the auditor. */
    private NotFound denied(TaskId asked, @Nullable WorkItem found, Viewer viewer) {
        Fact fact = denial(viewer).task(asked);
        ledger.appendAlone(found == null ? fact : fact.on(found.caseCode()).under(found.sop(), found.edition()));
        return new NotFound();
    }

    private static Fact denial(Viewer viewer) {
        return Fact.of(FactKind.READ_DENIED).by(viewer.id()).in(viewer.sector());
    }
}
