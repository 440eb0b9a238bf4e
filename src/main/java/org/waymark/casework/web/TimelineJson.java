package org.waymark.casework.web;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.waymark.casework.Cases;
import org.waymark.ledger.Fact;
import org.waymark.ledger.RecordedFact;

/** What was done in a case, as the API tells it. */
record TimelineJson(List<Item> items, @Nullable String next) {

    static TimelineJson of(Cases.Happened happened) {
        return new TimelineJson(
                happened.facts().stream().map(Item::of).toList(),
                happened.next() == null ? null : Long.toString(happened.next()));
    }

    /** One deed. @param officer null when the procedure did it by itself */
    record Item(
            Instant at,
            String type,
            @Nullable String officer,
            @Nullable String task,
            @Nullable String procedure,
            @Nullable Integer edition,
            @Nullable String sector,
            Map<String, String> details) {

        static Item of(RecordedFact recorded) {
            Fact fact = recorded.fact();
            return new Item(
                    recorded.at(),
                    fact.kind().key(),
                    fact.officer() == null ? null : fact.officer().value(),
                    fact.task() == null ? null : fact.task().value(),
                    fact.procedure() == null ? null : fact.procedure().value(),
                    fact.edition() == null ? null : fact.edition().number(),
                    fact.sector() == null ? null : fact.sector().value(),
                    fact.details());
        }
    }
}
