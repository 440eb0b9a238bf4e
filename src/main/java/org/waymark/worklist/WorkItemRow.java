package org.waymark.worklist;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.waymark.shared.AgencyKey;
import org.waymark.shared.CaseCode;
import org.waymark.shared.ClockKey;
import org.waymark.shared.DutyKey;
import org.waymark.shared.Edition;
import org.waymark.shared.FormKey;
import org.waymark.shared.OfficerId;
import org.waymark.shared.RunId;
import org.waymark.shared.SectorKey;
import org.waymark.shared.SopKey;
import org.waymark.shared.TaskId;

/** Reads a row of {@code work_item}, with the moment of its draft, into a {@link WorkItem}. */
final class WorkItemRow implements RowMapper<WorkItem> {

    /** What every query selects, so that one mapper reads them all. */
    static final String SELECT =
            "select w.*, d.at as draft_at from work_item w left join answer_draft d on d.task = w.task ";

    @Override
    public WorkItem mapRow(ResultSet row, int number) throws SQLException {
        return new WorkItem(
                new TaskId(row.getString("task")),
                new RunId(row.getString("run")),
                new CaseCode(row.getString("case_code")),
                new SopKey(row.getString("sop")),
                new Edition(row.getInt("edition")),
                row.getString("step"),
                keys(row.getArray("duties"), DutyKey::new),
                keys(row.getArray("agencies"), AgencyKey::new),
                keys(row.getArray("sectors"), SectorKey::new),
                orNull(row.getString("sector"), SectorKey::new),
                orNull(row.getString("handed_by"), SectorKey::new),
                new FormKey(row.getString("form")),
                orNull(row.getString("clock"), ClockKey::new),
                row.getString("not_by"),
                orNull(row.getString("not_officer"), OfficerId::new),
                row.getString("urgency"),
                moment(row, "created"),
                moment(row, "due"),
                WorkItem.State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
                orNull(row.getString("assignee"), OfficerId::new),
                orNull(row.getString("done_by"), OfficerId::new),
                momentOrNull(row, "done_at"),
                momentOrNull(row, "draft_at"),
                momentOrNull(row, "held_at"),
                keys(row.getArray("closed_to"), OfficerId::new));
    }

    private static <K> Set<K> keys(Array array, Function<String, K> key) throws SQLException {
        return Arrays.stream((String[]) array.getArray())
                .map(key)
                .collect(Collectors.collectingAndThen(
                        Collectors.toCollection(LinkedHashSet::new), Collections::unmodifiableSet));
    }

    private static <K> @Nullable K orNull(@Nullable String value, Function<String, K> key) {
        return value == null ? null : key.apply(value);
    }

    private static Instant moment(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static @Nullable Instant momentOrNull(ResultSet row, String column) throws SQLException {
        OffsetDateTime moment = row.getObject(column, OffsetDateTime.class);
        return moment == null ? null : moment.toInstant();
    }
}
