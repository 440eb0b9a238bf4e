package org.waymark.worklist;

import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.waymark.casework.CasesInHand;
import org.waymark.casework.Conflicts;
import org.waymark.directory.Viewer;
import org.waymark.shared.CaseCode;

/** The cases in which a task is the viewer's or may be, or one is late of which they were told. */
@Component
class CasesToDo implements CasesInHand {

    private static final String TOLD = """
            (w.state in ('available', 'claimed') and exists (select 1 from deadline d
                where d.task = w.task and d.stage > cardinality(d.warnings) and d.told = any(string_to_array(:duties, ',')))
             and w.case_code <> all(string_to_array(:hidden, ',')))
            """;

    private final JdbcClient jdbc;
    private final Conflicts conflicts;

    CasesToDo(JdbcClient jdbc, Conflicts conflicts) {
        this.jdbc = jdbc;
        this.conflicts = conflicts;
    }

    @Override
    public Set<CaseCode> of(Viewer viewer) {
        return jdbc
                .sql("select distinct w.case_code from work_item w where %s or %s or %s"
                        .formatted(InboxSql.MINE, InboxSql.AVAILABLE, TOLD))
                .params(InboxSql.whoever(viewer, conflicts.hiddenFrom(viewer)))
                .query(String.class)
                .list()
                .stream()
                .map(CaseCode::new)
                .collect(Collectors.toSet());
    }
}
