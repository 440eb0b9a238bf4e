package org.waymark.worklist.web;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.waymark.casework.OpenTasks.OpenTask;
import org.waymark.casework.RecordChanged;
import org.waymark.directory.Viewer;
import org.waymark.forms.Submission;
import org.waymark.shared.FieldsAtFault;
import org.waymark.shared.OfficerId;
import org.waymark.worklist.Assigning;
import org.waymark.worklist.Completion;
import org.waymark.worklist.NotTheirs;
import org.waymark.worklist.TaskDesk;
import org.waymark.worklist.TaskSummaries;
import org.waymark.worklist.WorkItem;

/** What programs do with tasks. */
@RestController
@RequestMapping("/api/v1/tasks/{id}")
@Tag(name = "Tasks")
class TaskActsApi {

    private final TaskDesk desk;
    private final Assigning assigning;
    private final TaskSummaries summaries;
    private final Clock clock;

    TaskActsApi(TaskDesk desk, Assigning assigning, TaskSummaries summaries, Clock clock) {
        this.desk = desk;
        this.assigning = assigning;
        this.summaries = summaries;
        this.clock = clock;
    }

    @PostMapping("/claim")
    @Operation(summary = "Takes a task; 409 if another has it")
    OpenTask claim(@PathVariable String id, Viewer viewer, Locale locale) {
        return told(desk.claim(desk.named(id, viewer), viewer), viewer, locale);
    }

    @PostMapping("/release")
    @Operation(summary = "Gives a task back")
    OpenTask release(@PathVariable String id, Viewer viewer, Locale locale) {
        return told(desk.release(desk.named(id, viewer), viewer), viewer, locale);
    }

    @PostMapping("/assign")
    @Operation(summary = "Gives a task to an officer: for supervisors and coordinators")
    OpenTask assign(@PathVariable String id, @Valid @RequestBody Receiver receiver, Viewer viewer, Locale locale) {
        return told(assigning.assign(desk.named(id, viewer), viewer, receiver.id()), viewer, locale);
    }

    @PutMapping("/draft")
    @Operation(summary = "Keeps answers for later; nothing is checked for completeness yet")
    OpenTask draft(@PathVariable String id, @Valid @RequestBody Values answers, Viewer viewer, Locale locale) {
        return told(
                desk.saveDraft(desk.named(id, viewer), viewer, Submission.ofJson(answers.values()), answers.version()),
                viewer,
                locale);
    }

    @PostMapping("/complete")
    @Operation(summary = "Completes a task; 422 if its form is not satisfied, 409 if it was completed before")
    Next complete(@PathVariable String id, @Valid @RequestBody Values answers, Viewer viewer, Locale locale) {
        Completion outcome = desk.complete(
                desk.named(id, viewer),
                viewer,
                Submission.ofJson(answers.values()),
                answers.version(),
                answers.doneOnPaperAt(),
                locale);
        if (outcome instanceof Completion.Rejected rejected) {
            throw new FieldsAtFault(rejected.errors().stream()
                    .map(error -> new FieldsAtFault.Fault(error.field(), error.message()))
                    .toList());
        }
        if (outcome instanceof Completion.Changed) {
            throw new RecordChanged();
        }
        var completed = (Completion.Completed) outcome;
        return new Next(desk.visible(completed.next(), viewer).stream()
                .map(item -> told(item, viewer, locale))
                .toList());
    }

    private OpenTask told(WorkItem item, Viewer viewer, Locale locale) {
        return summaries.of(item, viewer, clock.instant(), locale);
    }

    /**
     * Answers to a form, by field key.
     *
     * @param version as {@code GET} told it: without it, corrections since are overwritten
     * @param doneOnPaperAt when it was done on paper; null if it is done now
     */
    record Values(
            @NotNull @Schema(type = "object") ObjectNode values,
            @Nullable String version,
            @Nullable String doneOnPaperAt) {}

    /** Who shall have a task. */
    record Receiver(@NotBlank String officer) {

        OfficerId id() {
            try {
                return new OfficerId(officer);
            } catch (IllegalArgumentException malformed) {
                throw new NotTheirs();
            }
        }
    }

    /** What became due through a completed step, as far as the caller may see it. */
    record Next(List<OpenTask> next) {}
}
