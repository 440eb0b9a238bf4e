package org.waymark.audit;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.waymark.ledger.RecordedFact;

/**
 * A fact on a page: its place in the log, and what it says.
 *
 * @param index null until it is sealed
 * @param sector whose step it was, if it was one
 */
public record Entry(
        @Nullable Long index,
        Instant at,
        String kind,
        @Nullable String caseCode,
        @Nullable String sector,
        Sentence sentence) {

    static Entry of(RecordedFact recorded, Sentence sentence) {
        var fact = recorded.fact();
        return new Entry(
                recorded.index(),
                recorded.at(),
                fact.kind().key(),
                fact.caseCode() == null ? null : fact.caseCode().value(),
                fact.sector() == null ? null : fact.sector().value(),
                sentence);
    }
}
