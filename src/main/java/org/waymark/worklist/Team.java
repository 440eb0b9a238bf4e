package org.waymark.worklist;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.waymark.casework.Conflicts;
import org.waymark.directory.Viewer;

/** What a supervisor answers for: what is late or nearly so, who carries how much; never what a case is about. */
@Component
public class Team {

    private static final Duration NEARLY = Duration.ofHours(1);
    private static final int MOST = 100;

    private final JdbcClient jdbc;
    private final Conflicts conflicts;
    private final Clock clock;

    Team(JdbcClient jdbc, Conflicts conflicts, Clock clock) {
        this.jdbc = jdbc;
        this.conflicts = conflicts;
        this.clock = clock;
    }

    /** How much is open and how much of it presses. */
    public Figures figures(Viewer viewer) {
        return jdbc.sql("""
                        select count(*) filter (where w.due <= coalesce(w.held_at, :now)) as late,
                            count(*) filter (where w.held_at is null and w.due > :now and w.due <= :soon) as soon,
                            count(*) filter (where w.state = 'available') as free, count(*) as open
                        from work_item w where
                        """ + InboxSql.TEAM)
                .params(moments(viewer))
                .query((row, number) ->
                        new Figures(row.getInt("late"), row.getInt("soon"), row.getInt("free"), row.getInt("open")))
                .single();
    }

    /** What is late or due within the hour, longest late first. */
    public List<Pressing> pressing(Viewer viewer) {
        var item = new WorkItemRow();
        return jdbc.sql("""
                        select w.*, d.at as draft_at, l.stage, l.told,
                            l.stage > cardinality(l.warnings) as passed from work_item w
                            left join answer_draft d on d.task = w.task left join deadline l on l.task = w.task
                        where w.held_at is null and w.due <= :soon and
                        """ + InboxSql.TEAM + " order by w.due, w.task limit :most")
                .params(moments(viewer))
                .query((row, number) -> new Pressing(
                        item.mapRow(row, number),
                        row.getInt("stage") > 0 && !row.getBoolean("passed"),
                        row.getBoolean("passed"),
                        row.getString("told")))
                .list();
    }

    /** How much each officer of each agency has taken, the busiest first. */
    public List<Load> loads(Viewer viewer) {
        return jdbc.sql("""
                        select w.assignee, count(*) as open, count(*) filter (where w.due <= coalesce(w.held_at, :now)) as late,
                            count(distinct w.case_code) as cases
                        from work_item w where w.state = 'claimed' and
                        """ + InboxSql.TEAM + " group by w.assignee order by count(*) desc, w.assignee limit :most")
                .params(moments(viewer))
                .query((row, number) -> new Load(
                        row.getString("assignee"), row.getInt("open"), row.getInt("late"), row.getInt("cases")))
                .list();
    }

    private Map<String, @Nullable Object> moments(Viewer viewer) {
        Instant now = clock.instant();
        var parameters = new HashMap<>(InboxSql.whoever(viewer, conflicts.hiddenFrom(viewer)));
        parameters.put("now", WorkItems.utc(now));
        parameters.put("soon", WorkItems.utc(now.plus(NEARLY)));
        parameters.put("most", MOST);
        return parameters;
    }

    /** @param soon due within the hour @param free taken by nobody @param open in all */
    public record Figures(int late, int soon, int free, int open) {}

    /**
     * A task that presses.
     *
     * @param reminded whether a warning was given, but the limit has not been told yet
     * @param escalated whether the passed limit was told
     * @param told the duty that heard of it
     */
    public record Pressing(
            WorkItem item,
            boolean reminded,
            boolean escalated,
            @Nullable String told) {}

    /** What one officer has taken. */
    public record Load(String officer, int open, int late, int cases) {}
}
