package org.waymark.audit;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.directory.Viewer;
import org.waymark.ledger.CaseInLog;
import org.waymark.ledger.Fact;
import org.waymark.ledger.FactKind;
import org.waymark.ledger.Facts;
import org.waymark.ledger.Ledger;
import org.waymark.ledger.RecordedFact;
import org.waymark.shared.CaseCode;
import org.waymark.shared.SopKey;

/** Shows auditors what the log holds of a case; that they looked is in the log too. */
@Component
@Transactional
public class CaseDesk {

    private final Auditors auditors;
    private final Facts facts;
    private final Ledger ledger;
    private final Timeline timeline;
    private final WayPictures pictures;
    private final Checks checks;
    private final FactWords words;

    CaseDesk(
            Auditors auditors,
            Facts facts,
            Ledger ledger,
            Timeline timeline,
            WayPictures pictures,
            Checks checks,
            FactWords words) {
        this.auditors = auditors;
        this.facts = facts;
        this.ledger = ledger;
        this.timeline = timeline;
        this.pictures = pictures;
        this.checks = checks;
        this.words = words;
    }

    /** Cases, newest first. @param before the id of the last one shown, or the largest number */
    public List<CaseInLog> cases(Viewer viewer, long before, int limit) {
        auditors.require(viewer, null);
        if (before == Long.MAX_VALUE) {
            ledger.append(Fact.of(FactKind.LOG_READ).by(viewer.id()).detail("what", "cases"));
        }
        return facts.cases(before, limit);
    }

    /** With which procedure each of these cases was opened, in words; cases that name none are not in it. */
    public Map<CaseCode, String> procedures(List<CaseInLog> cases, Locale locale) {
        var names = new HashMap<CaseCode, String>();
        cases.forEach(
                one -> words.procedure(one.opened().fact(), locale).ifPresent(name -> names.put(one.code(), name)));
        return names;
    }

    /** Whether there is such a case: an auditor may ask, and asking for one that is none is recorded. */
    public boolean knows(Viewer viewer, CaseCode code) {
        auditors.require(viewer, code);
        if (facts.openedCase(code).isEmpty()) {
            throw auditors.denied(viewer, code);
        }
        return true;
    }

    /**
     * One case, and where it stood after so many of its entries.
     *
     * @param at null for all of them
     * @param in the procedure to draw, null for the one that moved last
     */
    public CaseRead read(Viewer viewer, CaseCode code, @Nullable Integer at, @Nullable SopKey in, Locale locale) {
        ledger.lock(code);
        auditors.require(viewer, code);
        CaseInLog found = facts.openedCase(code).orElseThrow(() -> auditors.denied(viewer, code));
        List<RecordedFact> all;
        try (var stream = facts.ofCase(code)) {
            all = stream.toList();
        }
        ledger.append(Fact.of(FactKind.CASE_READ).by(viewer.id()).on(code).detail("what", "audit"));
        int shown = at == null ? all.size() : Math.max(1, Math.min(at, all.size()));
        return new CaseRead(
                found,
                all.size(),
                shown,
                all.get(shown - 1).at(),
                timeline.of(all, locale),
                pictures.of(Way.of(all.subList(0, shown)), in, locale),
                proof(all));
    }

    private Proof proof(List<RecordedFact> all) {
        long waiting = all.stream().filter(fact -> fact.index() == null).count();
        long last = all.stream()
                .map(RecordedFact::index)
                .filter(Objects::nonNull)
                .mapToLong(Long::longValue)
                .max()
                .orElse(-1);
        Check check = checks.last().orElse(null);
        return new Proof(waiting, check, check != null && waiting == 0 && check.covers(last));
    }

    /**
     * A case as an auditor reads it.
     *
     * @param entries how many facts it has
     * @param shown after how many of them the pictures stand still
     * @param moment when the last of those was recorded
     */
    public record CaseRead(
            CaseInLog found,
            int entries,
            int shown,
            Instant moment,
            List<Stretch> stretches,
            List<Picture> pictures,
            Proof proof) {}

    /**
     * Whether all of it is in the log.
     *
     * @param waiting how many entries are not sealed yet
     * @param check the last check of the whole log, null if there was none
     * @param whole whether that check found every entry of the case whole
     */
    public record Proof(long waiting, @Nullable Check check, boolean whole) {}
}
