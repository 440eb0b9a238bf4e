package org.waymark.worklist.web;

import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.waymark.shared.CaseCode;
import org.waymark.shared.SopKey;
import org.waymark.worklist.Cursor;
import org.waymark.worklist.InboxQuery;

/**
 * How an officer narrows the list, as it stands in the address; what is not understood finds nothing rather than everything.
 *
 * @param scope {@code mine}, {@code available} or {@code team}
 * @param due {@code late}, {@code today}, {@code week} or nothing
 * @param after the cursor of the page before
 */
public record Filters(
        @Nullable String scope,
        @Nullable String caseCode,
        @Nullable String procedure,
        @Nullable String due,
        @Nullable String after) {

    private static final int PAGE = 50;

    InboxQuery.Scope whose() {
        return "available".equals(scope) ? InboxQuery.Scope.AVAILABLE : InboxQuery.Scope.MINE;
    }

    /** Whether the list is narrowed at all. */
    public boolean narrowed() {
        return typed(caseCode) || typed(procedure) || typed(due);
    }

    /** The query; empty if something in it can match no task. */
    Optional<InboxQuery> query(Instant now, ZoneId zone) {
        try {
            return Optional.of(new InboxQuery(
                    whose(),
                    typed(caseCode) ? CaseCode.typed(String.valueOf(caseCode)).orElseThrow(CannotMatch::new) : null,
                    typed(procedure) ? new SopKey(String.valueOf(procedure)) : null,
                    "late".equals(due),
                    before(now, zone),
                    InboxQuery.Sort.URGENCY,
                    typed(after) ? Cursor.parse(String.valueOf(after)).orElse(null) : null,
                    PAGE));
        } catch (IllegalArgumentException cannotMatch) {
            return Optional.empty();
        }
    }

    private @Nullable Instant before(Instant now, ZoneId zone) {
        if ("today".equals(due)) {
            return now.atZone(zone).truncatedTo(ChronoUnit.DAYS).plusDays(1).toInstant();
        }
        return "week".equals(due) ? now.plus(7, ChronoUnit.DAYS) : null;
    }

    private static boolean typed(@Nullable String text) {
        return text != null && !text.isBlank();
    }

    private static final class CannotMatch extends IllegalArgumentException {}
}
