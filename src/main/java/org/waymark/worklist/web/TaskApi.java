package org.waymark.worklist.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.waymark.casework.OpenTasks.OpenTask;
import org.waymark.directory.Viewer;
import org.waymark.shared.Slice;
import org.waymark.worklist.Inbox;
import org.waymark.worklist.OpenedTask;
import org.waymark.worklist.TaskDesk;
import org.waymark.worklist.TaskSummaries;

/** Tasks for programs: lists, and one task with its guidance, form and values. */
@RestController
@RequestMapping("/api/v1/tasks")
@Tag(name = "Tasks")
class TaskApi {

    private final Inbox inbox;
    private final TaskDesk desk;
    private final TaskSummaries summaries;
    private final ObjectMapper json;
    private final Clock clock;

    TaskApi(Inbox inbox, TaskDesk desk, TaskSummaries summaries, ObjectMapper json, Clock clock) {
        this.inbox = inbox;
        this.desk = desk;
        this.summaries = summaries;
        this.json = json;
        this.clock = clock;
    }

    @GetMapping
    @Operation(summary = "The caller's tasks, those to be had, or those of the team")
    Slice<OpenTask> list(
            @RequestParam(defaultValue = "mine") String scope,
            @RequestParam(name = "case", required = false) @Nullable String caseCode,
            @RequestParam(required = false) @Nullable String procedure,
            @RequestParam(defaultValue = "false") boolean overdue,
            @RequestParam(defaultValue = "urgency") String sort,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "50") int limit,
            Viewer viewer,
            Locale locale) {
        var asked = new TaskListing(scope, caseCode, procedure, overdue, sort, cursor, limit);
        Inbox.Page page = inbox.list(viewer, asked.query());
        var now = clock.instant();
        return new Slice<>(
                page.items().stream()
                        .map(item -> summaries.of(item, viewer, now, locale))
                        .toList(),
                page.next() == null ? null : page.next().text());
    }

    @GetMapping("/{id}")
    @Operation(summary = "One task: guidance, form, and what is known already")
    TaskDetails show(@PathVariable String id, Viewer viewer, Locale locale) {
        OpenedTask opened = desk.open(desk.named(id, viewer), viewer, locale);
        return new TaskDetails(
                summaries.of(opened.item(), viewer, clock.instant(), locale),
                opened.step().guidance(locale),
                schema(opened),
                opened.values().values(),
                opened.version());
    }

    private JsonNode schema(OpenedTask opened) {
        try {
            return json.readTree(opened.form().json());
        } catch (IOException unexpected) {
            throw new UncheckedIOException("a form of the book cannot be read", unexpected);
        }
    }
}
