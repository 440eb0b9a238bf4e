package org.waymark.casework.web;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waymark.casework.CaseFile;
import org.waymark.casework.Cases;

/** A page of cases, as the API tells it. */
record Listed(List<Item> items, @Nullable String next) {

    static Listed of(Cases.Page page) {
        return new Listed(
                page.cases().stream().map(Item::of).toList(),
                page.next() == null ? null : page.next().cursor());
    }

    /** One case in a list. @param closed null while it is open */
    record Item(
            String code,
            String procedure,
            int edition,
            String area,
            String state,
            Instant opened,
            @Nullable Instant closed) {

        static Item of(CaseFile file) {
            return new Item(
                    file.code().value(),
                    file.procedure().value(),
                    file.edition().number(),
                    file.area().value(),
                    file.state(),
                    file.openedAt(),
                    file.closedAt());
        }
    }
}
