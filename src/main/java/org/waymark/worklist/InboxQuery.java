package org.waymark.worklist;

import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.waymark.shared.CaseCode;
import org.waymark.shared.SopKey;

/**
 * Which tasks to list, and in which order.
 *
 * @param caseCode only this case, null for all
 * @param procedure only this procedure, null for all
 * @param overdue only what is late
 * @param dueBefore only what is due before this moment, null for all
 * @param after the cursor that the page before gave, null for the first page
 * @param limit how many at most
 */
public record InboxQuery(
        Scope scope,
        @Nullable CaseCode caseCode,
        @Nullable SopKey procedure,
        boolean overdue,
        @Nullable Instant dueBefore,
        Sort sort,
        @Nullable Cursor after,
        int limit) {

    /** Everything in a scope, most urgent first. */
    public static InboxQuery of(Scope scope, int limit) {
        return new InboxQuery(scope, null, null, false, null, Sort.URGENCY, null, limit);
    }

    /** Whose tasks. */
    public enum Scope {
        /** Those that the viewer has taken. */
        MINE,
        /** Those that fall to the viewer and that nobody has taken. */
        AVAILABLE,
        /** Those of a supervisor's sector; all of them for a coordinator. */
        TEAM;

        /** The name in addresses. */
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** In which order: the most urgent is the one with the least time left. */
    public enum Sort {
        URGENCY("due"),
        DUE("due"),
        CREATED("created");

        private final String column;

        Sort(String column) {
            this.column = column;
        }

        String column() {
            return column;
        }

        Instant of(WorkItem item) {
            return this == CREATED ? item.created() : item.due();
        }
    }
}
