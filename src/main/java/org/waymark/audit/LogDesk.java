package org.waymark.audit;

import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.directory.Viewer;
import org.waymark.ledger.Checkpoint;
import org.waymark.ledger.Fact;
import org.waymark.ledger.FactKind;
import org.waymark.ledger.FactQuery;
import org.waymark.ledger.Facts;
import org.waymark.ledger.Ledger;
import org.waymark.ledger.RecordedFact;
import org.waymark.ledger.SealedLog;

/** Shows auditors the events of the log and its state, and verifies it. */
@Component
public class LogDesk {

    private static final int EARLIER_CHECKS = 20;

    private final Auditors auditors;
    private final SealedLog log;
    private final Facts facts;
    private final Ledger ledger;
    private final Timeline timeline;
    private final Checks checks;

    LogDesk(Auditors auditors, SealedLog log, Facts facts, Ledger ledger, Timeline timeline, Checks checks) {
        this.auditors = auditors;
        this.log = log;
        this.facts = facts;
        this.ledger = ledger;
        this.timeline = timeline;
        this.checks = checks;
    }

    /** Events in the order in which they were appended. @param after the id of the last one read, or 0 */
    @Transactional
    public List<RecordedFact> events(Viewer viewer, FactQuery query, long after, int limit) {
        reading(viewer);
        return facts.find(query, after, limit);
    }

    /** Events in words, newest first. @param before the id of the last one shown, or the largest number */
    @Transactional
    public List<Told> newest(Viewer viewer, FactQuery query, long before, int limit, Locale locale) {
        reading(viewer);
        return facts.newest(query, before, limit).stream()
                .map(recorded -> new Told(recorded.id(), timeline.entry(recorded, locale)))
                .toList();
    }

    private void reading(Viewer viewer) {
        auditors.require(viewer, null);
        ledger.append(Fact.of(FactKind.LOG_READ).by(viewer.id()).detail("what", "events"));
    }

    /** How the log stands. */
    public State state(Viewer viewer) {
        auditors.require(viewer, null);
        String note = log.checkpoint();
        return new State(
                Checkpoint.parse(note.substring(0, note.indexOf("\n\n") + 1)).size(),
                log.waiting(),
                note,
                log.key(),
                checks.newest(EARLIER_CHECKS));
    }

    /** Checks the whole log now; what was found is in {@link #state}. */
    public void verify(Viewer viewer) {
        auditors.require(viewer, null);
        checks.verify(viewer);
    }

    /** An event in words. @param id for asking what came before */
    public record Told(long id, Entry entry) {}

    /** @param checkpoint the newest signed head @param checks newest first */
    public record State(long size, long waiting, String checkpoint, String key, List<Check> checks) {}
}
