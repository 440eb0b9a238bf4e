package org.waymark.worklist;

import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.waymark.casework.Conflicts;
import org.waymark.directory.Viewer;

/** Lists tasks for a viewer: their own, those that fall to their duty, those of their team; one statement each. */
@Component
public class Inbox {

    private static final String COUNTS = "select count(*) filter (where " + InboxSql.MINE + ") as mine, "
            + "count(*) filter (where " + InboxSql.AVAILABLE + ") as available, "
            + "count(*) filter (where " + InboxSql.TEAM + ") as team "
            + "from work_item w where w.state in ('available', 'claimed')";

    private final JdbcClient jdbc;
    private final Conflicts conflicts;
    private final Clock clock;

    Inbox(JdbcClient jdbc, Conflicts conflicts, Clock clock) {
        this.jdbc = jdbc;
        this.conflicts = conflicts;
        this.clock = clock;
    }

    /** One page of tasks. */
    public Page list(Viewer viewer, InboxQuery query) {
        var sql = new InboxSql(viewer, conflicts.hiddenFrom(viewer), query, clock.instant());
        List<WorkItem> found = jdbc.sql(sql.text())
                .params(sql.parameters())
                .query(new WorkItemRow())
                .list();
        if (found.size() <= query.limit()) {
            return new Page(found, null);
        }
        List<WorkItem> items = found.subList(0, query.limit());
        WorkItem last = items.get(items.size() - 1);
        return new Page(items, new Cursor(query.sort().of(last), last.task()));
    }

    /** How many tasks there are in each scope. */
    public Counts counts(Viewer viewer) {
        return jdbc.sql(COUNTS)
                .params(InboxSql.whoever(viewer, conflicts.hiddenFrom(viewer)))
                .query((row, number) -> new Counts(row.getInt("mine"), row.getInt("available"), row.getInt("team")))
                .single();
    }

    /** A page of a list. @param next where the next page begins, null if this is the last */
    public record Page(List<WorkItem> items, @Nullable Cursor next) {
        public Page {
            items = List.copyOf(items);
        }
    }

    /** How many tasks there are in each scope. */
    public record Counts(int mine, int available, int team) {}
}
