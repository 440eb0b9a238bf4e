package org.waymark.procedures;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.engine.Book;
import org.waymark.engine.BookFile;
import org.waymark.engine.BookRefused;
import org.waymark.ledger.Fact;
import org.waymark.ledger.FactKind;
import org.waymark.ledger.Ledger;
import org.waymark.procedures.events.SopInForce;
import org.waymark.shared.Edition;
import org.waymark.shared.OfficerId;
import org.waymark.shared.SopKey;

/**
 * The one way into force, for the shipped book at the first start and for every later edition: checks, version numbers,
 * rows, deployment and facts in one transaction. A dry run takes the same way and stops before it writes.
 */
@Component
@Transactional
class Publication {

    private final Book book;
    private final BookChecks checks;
    private final EditionRows rows;
    private final Ledger ledger;
    private final ApplicationEventPublisher events;

    Publication(Book book, BookChecks checks, EditionRows rows, Ledger ledger, ApplicationEventPublisher events) {
        this.book = book;
        this.checks = checks;
        this.rows = rows;
        this.ledger = ledger;
        this.events = events;
    }

    /** What putting these files into force would do now. */
    Plan rehearse(List<BookFile> files) {
        return plan(files, BookContent.of(files));
    }

    /**
     * Puts the whole book into force as the next edition; one at a time across all nodes.
     *
     * @param reason why, in the officer's words: for people, not for the log
     * @param officer null at the first start, when the program does it
     * @throws BookRefused if a check finds an error; nothing is changed then
     */
    Plan putIntoForce(List<BookFile> files, String reason, @Nullable OfficerId officer) {
        rows.lock();
        var content = BookContent.of(files);
        Plan plan = plan(files, content);
        if (!plan.mayGoIntoForce()) {
            throw new BookRefused(plan.findings());
        }
        rows.add(plan, files, content, reason, officer);
        book.deploy(plan.edition(), files);
        plan.changed().forEach(sop -> tell(plan, sop, content, officer));
        return plan;
    }

    /** Puts the first edition into force unless there is one already. */
    boolean begin(List<BookFile> files) {
        rows.lock();
        if (rows.newest().isPresent()) {
            return false;
        }
        putIntoForce(files, "The book that the program ships", null);
        return true;
    }

    private Plan plan(List<BookFile> files, BookContent content) {
        var versions = new TreeMap<SopKey, Integer>();
        var changed = new TreeSet<SopKey>();
        for (SopFile sop : content.sops()) {
            var known = rows.inForce(sop.key(), content.digest(sop));
            versions.put(sop.key(), known.orElseGet(() -> rows.nextVersion(sop.key())));
            if (known.isEmpty()) {
                changed.add(sop.key());
            }
        }
        var next = new Edition(rows.newest().map(Edition::number).orElse(0) + 1);
        return new Plan(next, versions, changed, checks.check(files, content));
    }

    private void tell(Plan plan, SopKey sop, BookContent content, @Nullable OfficerId officer) {
        int version = requireNonNull(plan.versions().get(sop));
        ledger.append(Fact.of(FactKind.SOP_IN_FORCE)
                .by(officer)
                .under(sop, plan.edition())
                .detail("version", Integer.toString(version))
                .detail(
                        "digest",
                        content.sop(sop).map(content::digest).map(Digests::hex).orElse(null)));
        events.publishEvent(new SopInForce(sop, version, plan.edition(), officer));
    }
}
