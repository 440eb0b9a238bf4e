package org.waymark.worklist;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.waymark.casework.Conflicts;
import org.waymark.casework.OpenTasks;
import org.waymark.casework.TaskHolders;
import org.waymark.directory.Viewer;
import org.waymark.shared.CaseCode;

/** Tells casework what is open in a case, as far as the viewer may see it, and whether any of it is the viewer's. */
@Component
class CaseTasks implements OpenTasks, TaskHolders {

    private static final String IN_CASE = "w.case_code = :case and ";

    private final JdbcClient jdbc;
    private final TaskSummaries summaries;
    private final Conflicts conflicts;
    private final Clock clock;

    CaseTasks(JdbcClient jdbc, TaskSummaries summaries, Conflicts conflicts, Clock clock) {
        this.jdbc = jdbc;
        this.summaries = summaries;
        this.conflicts = conflicts;
        this.clock = clock;
    }

    @Override
    public List<OpenTask> of(Viewer viewer, CaseCode caseCode, Locale locale) {
        String theirs = "(%s or %s or %s)".formatted(InboxSql.MINE, InboxSql.AVAILABLE, InboxSql.TEAM);
        return jdbc
                .sql(WorkItemRow.SELECT + "where " + IN_CASE + theirs + " order by w.due, w.task")
                .params(InboxSql.whoever(viewer, conflicts.hiddenFrom(viewer)))
                .param("case", caseCode.value())
                .query(new WorkItemRow())
                .list()
                .stream()
                .map(item -> summaries.of(item, viewer, clock.instant(), locale))
                .toList();
    }

    @Override
    public boolean holdsTask(Viewer viewer, CaseCode caseCode) {
        // A task that anyone of the duty may still take opens nothing of the case: only taking it does.
        return jdbc.sql("select exists (select 1 from work_item w where " + IN_CASE + InboxSql.MINE + ")")
                .params(InboxSql.whoever(viewer, conflicts.hiddenFrom(viewer)))
                .param("case", caseCode.value())
                .query(Boolean.class)
                .single();
    }
}
