package org.waymark.worklist;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.waymark.directory.Role;
import org.waymark.directory.Viewer;
import org.waymark.shared.CaseCode;

/** Writes the one statement that lists tasks for a viewer; need-to-know is in its conditions, not in the page. */
final class InboxSql {

    /** Of none of the cases in which the viewer has a conflict: for them these do not exist. */
    private static final String KNOWN = "w.case_code <> all(string_to_array(:hidden, ','))";

    /** Those that the viewer has taken. */
    static final String MINE = "(w.state = 'claimed' and w.assignee = :me and " + KNOWN + ")";

    /** Those that fall to the viewer's duties and agency, but for a step whose counterpart the viewer did (four eyes). */
    static final String AVAILABLE = """
            (w.state = 'available' and w.agencies @> array[:agency]::text[] and w.duties && string_to_array(:duties, ',')
             and not (:me::text = any(w.closed_to))
             and w.not_officer is distinct from :me::text
             and (w.not_by is null or :me::text is distinct from (
                select x.done_by from work_item x where x.run = w.run and x.step = w.not_by and x.state = 'done'
                order by x.done_at desc, x.task limit 1))
             and %s)
            """.formatted(KNOWN);

    /** Those that a supervisor or coordinator answers for; nobody else has a team. */
    static final String TEAM = """
            (w.state in ('available', 'claimed') and (:everywhere::boolean or (:leads::boolean and w.sectors @> array[:sector]::text[]))
             and %s)
            """.formatted(KNOWN);

    private final List<String> conditions = new ArrayList<>();
    private final Map<String, @Nullable Object> parameters = new HashMap<>();
    private final InboxQuery query;

    InboxSql(Viewer viewer, Set<CaseCode> hidden, InboxQuery query, Instant now) {
        this.query = query;
        parameters.putAll(whoever(viewer, hidden));
        conditions.add(scope());
        and("w.case_code = :case", "case", WorkItems.text(query.caseCode()));
        and("w.sop = :sop", "sop", WorkItems.text(query.procedure()));
        and("w.due <= coalesce(w.held_at, :now)", "now", query.overdue() ? WorkItems.utc(now) : null);
        and("w.due < :before", "before", query.dueBefore() == null ? null : WorkItems.utc(query.dueBefore()));
        if (query.after() != null) {
            conditions.add(
                    "(w.%s, w.task) > (:at, :task)".formatted(query.sort().column()));
            parameters.put("at", WorkItems.utc(query.after().at()));
            parameters.put("task", query.after().task().value());
        }
        parameters.put("limit", query.limit() + 1);
    }

    /** The statement: one row more than asked for tells whether there is a next page. */
    String text() {
        return WorkItemRow.SELECT + "where " + String.join(" and ", conditions)
                + " order by w.%s, w.task limit :limit".formatted(query.sort().column());
    }

    Map<String, @Nullable Object> parameters() {
        return parameters;
    }

    /** @param hidden the cases in which the viewer has a conflict */
    static Map<String, @Nullable Object> whoever(Viewer viewer, Set<CaseCode> hidden) {
        var who = new HashMap<String, @Nullable Object>();
        who.put("me", viewer.id().value());
        who.put("agency", viewer.agency().value());
        who.put("hidden", WorkItems.joined(hidden));
        who.put("duties", WorkItems.joined(viewer.duties()));
        who.put("everywhere", viewer.is(Role.COORDINATOR));
        who.put("leads", viewer.is(Role.SUPERVISOR));
        who.put("sector", viewer.sector() == null ? "" : viewer.sector().value());
        return who;
    }

    private String scope() {
        return switch (query.scope()) {
            case MINE -> MINE;
            case AVAILABLE -> AVAILABLE;
            case TEAM -> TEAM;
        };
    }

    private void and(String condition, String name, @Nullable Object value) {
        if (value != null) {
            conditions.add(condition);
            parameters.put(name, value);
        }
    }
}
