package org.waymark.casework.web;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.waymark.casework.Cases;
import org.waymark.ledger.Fact;
import org.waymark.ledger.RecordedFact;
import org.waymark.shared.Edition;
import org.waymark.shared.SopKey;
import org.waymark.shared.SopVersions;

/** What was done in a case, as the API tells it. */
record TimelineJson(List<Item> items, @Nullable String next) {

    static TimelineJson of(Cases.Happened happened, SopVersions versions) {
        var known = new HashMap<Under, Optional<Integer>>();
        return new TimelineJson(
                happened.facts().stream()
                        .map(one -> Item.of(
                                one,
                                Under.of(one.fact())
                                        .flatMap(under -> known.computeIfAbsent(
                                                under, asked -> versions.version(asked.edition(), asked.sop())))
                                        .orElse(null)))
                        .toList(),
                happened.next() == null ? null : Long.toString(happened.next()));
    }

    /** Under what something was done. */
    private record Under(Edition edition, SopKey sop) {

        static Optional<Under> of(Fact fact) {
            return fact.edition() == null || fact.procedure() == null
                    ? Optional.empty()
                    : Optional.of(new Under(fact.edition(), fact.procedure()));
        }
    }

    /**
     * One deed.
     *
     * @param officer null when the procedure did it by itself
     * @param version of the procedure, counted from 1
     */
    record Item(
            Instant at,
            String type,
            @Nullable String officer,
            @Nullable String task,
            @Nullable String procedure,
            @Nullable Integer version,
            @Nullable Integer edition,
            @Nullable String sector,
            Map<String, String> details) {

        static Item of(RecordedFact recorded, @Nullable Integer version) {
            Fact fact = recorded.fact();
            return new Item(
                    recorded.at(),
                    fact.kind().key(),
                    fact.officer() == null ? null : fact.officer().value(),
                    fact.task() == null ? null : fact.task().value(),
                    fact.procedure() == null ? null : fact.procedure().value(),
                    version,
                    fact.edition() == null ? null : fact.edition().number(),
                    fact.sector() == null ? null : fact.sector().value(),
                    fact.details());
        }
    }
}
