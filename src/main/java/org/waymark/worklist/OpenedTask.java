package org.waymark.worklist;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.waymark.casework.CaseRecord.Disclosed;
import org.waymark.engine.ClockRule;
import org.waymark.engine.Sop;
import org.waymark.engine.Step;
import org.waymark.forms.FormSchema;
import org.waymark.forms.Submission;

/**
 * A task on the desk of the officer who opened it.
 *
 * @param values the draft, or what the case's record already holds; empty as long as the task is nobody's
 * @param origins by field key, where a value of the record comes from, in words
 * @param disclosed what the officer may see of the case, null as long as the task is nobody's
 * @param version of the record for this form, to be sent back with the answers; null as long as the task is nobody's
 * @param past the steps of this run that were done, in their order
 */
public record OpenedTask(
        WorkItem item,
        Sop sop,
        Step step,
        FormSchema form,
        Submission values,
        Map<String, String> origins,
        @Nullable Disclosed disclosed,
        List<WorkItem> past,
        Optional<ClockRule> clock,
        @Nullable String version) {

    public OpenedTask {
        origins = Map.copyOf(origins);
        past = List.copyOf(past);
    }

    /** The same under another version of the record. */
    OpenedTask under(String other) {
        return new OpenedTask(item, sop, step, form, values, origins, disclosed, past, clock, other);
    }

    /** Whether the officer has taken it, and so may see the case and answer. */
    public boolean taken() {
        return item.state() == WorkItem.State.CLAIMED;
    }
}
