package org.waymark.engine;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.random.RandomGenerator;
import org.springframework.transaction.support.TransactionTemplate;
import org.waymark.shared.CaseCode;
import org.waymark.shared.Edition;
import org.waymark.shared.RoutingFacts;
import org.waymark.shared.RunId;
import org.waymark.shared.SopKey;
import org.waymark.shared.TaskId;

/** What engine tests do again and again, each in a transaction of its own. */
class Drill {

    private static final AtomicInteger EDITIONS = new AtomicInteger();

    private final Engine engine;
    private final Book book;
    private final TransactionTemplate transaction;

    Drill(Engine engine, Book book, TransactionTemplate transaction) {
        this.engine = engine;
        this.book = book;
        this.transaction = transaction;
    }

    /** A code that no other test has. */
    static CaseCode newCase() {
        return CaseCode.random("TT", RandomGenerator.getDefault());
    }

    Edition deploy(List<BookFile> files) {
        var edition = new Edition(EDITIONS.incrementAndGet());
        transaction.executeWithoutResult(act -> book.deploy(edition, files));
        return edition;
    }

    RunId start(Edition edition, String sop, CaseCode code, RoutingFacts facts) {
        return transaction.execute(act -> engine.start(edition, new SopKey(sop), code, facts));
    }

    void complete(TaskId task, RoutingFacts facts, RoutingFacts passing) {
        transaction.executeWithoutResult(act -> engine.complete(task, facts, passing));
    }

    void complete(TaskId task, RoutingFacts facts) {
        complete(task, facts, RoutingFacts.none());
    }

    boolean tell(RunId run, String message) {
        return Boolean.TRUE.equals(transaction.execute(act -> engine.tell(run, message, RoutingFacts.none())));
    }
}
