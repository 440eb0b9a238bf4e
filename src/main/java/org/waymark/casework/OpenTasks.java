package org.waymark.casework;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.waymark.directory.Viewer;
import org.waymark.shared.CaseCode;

/** The tasks of a case that are open now: told by the worklist, which keeps them. */
public interface OpenTasks {

    /** Those that the viewer may see, in the order of the inbox. */
    List<OpenTask> of(Viewer viewer, CaseCode caseCode, Locale locale);

    /**
     * An open task, as the API tells it.
     *
     * @param sector null for duties that lie in none
     * @param state {@code available} or {@code claimed}
     * @param held whether its time stands still, because she is missing or the case is on hold
     */
    record OpenTask(
            String id,
            String name,
            @JsonProperty("case") String caseCode,
            String procedure,
            int edition,
            @Nullable String sector,
            String duty,
            String state,
            @Nullable String assignee,
            Instant created,
            @Nullable Instant due,
            boolean overdue,
            @Nullable String urgency,
            boolean held) {}
}
