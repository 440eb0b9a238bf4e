package org.waymark.worklist;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.waymark.casework.CaseRecord;
import org.waymark.directory.Viewer;
import org.waymark.forms.FormSchema;
import org.waymark.forms.Submission;
import org.waymark.shared.TaskId;

/** The desk on which one task lies: opened, taken, given back, answered for later, completed. */
@Component
public class TaskDesk {

    private final TaskActs acts;
    private final Claims claims;
    private final Completing completing;
    private final Drafts drafts;
    private final BookShelf books;
    private final CaseRecord record;
    private final WorkItems items;

    TaskDesk(
            TaskActs acts,
            Claims claims,
            Completing completing,
            Drafts drafts,
            BookShelf books,
            CaseRecord record,
            WorkItems items) {
        this.acts = acts;
        this.claims = claims;
        this.completing = completing;
        this.drafts = drafts;
        this.books = books;
        this.record = record;
        this.items = items;
    }

    /** The task that an address names. @throws org.waymark.shared.NotFound if that can be no task; it is recorded */
    public TaskId named(String text, Viewer viewer) {
        return acts.named(text, viewer);
    }

    /**
     * Opens a task; the reading is recorded.
     *
     * @throws org.waymark.shared.NotFound if it is neither the viewer's nor to be had
     * @throws TaskDone if the viewer completed it before
     */
    public OpenedTask open(TaskId task, Viewer viewer, Locale locale) {
        return acts.on(task, viewer, mayOpen(viewer), item -> {
            claims.check(item, viewer);
            return laidOut(item, viewer, locale);
        });
    }

    /** As {@link #open}, but under the version of the record as it is now, whatever a draft has seen. */
    public OpenedTask openAnew(TaskId task, Viewer viewer, Locale locale) {
        OpenedTask opened = open(task, viewer, locale);
        WorkItem item = opened.item();
        return opened.under(record.version(viewer, item.caseCode(), item.edition(), opened.form()));
    }

    /** The form alone of a task that the viewer could answer now: nothing of the case is read for it. */
    public FormSchema form(TaskId task, Viewer viewer) {
        return books.form(acts.find(task, viewer, mayOpen(viewer)));
    }

    /** Takes a free task. @throws TaskTaken if another has it */
    public WorkItem claim(TaskId task, Viewer viewer) {
        return acts.on(task, viewer, TaskActs.concerns(viewer), item -> {
            claims.check(item, viewer);
            claims.take(item, viewer);
            return items.find(task).orElseThrow();
        });
    }

    /** Gives a task back; its draft stays for whoever takes it next. */
    public WorkItem release(TaskId task, Viewer viewer) {
        return acts.on(task, viewer, TaskActs.concerns(viewer), item -> {
            claims.giveBack(item, viewer);
            return items.find(task).orElseThrow();
        });
    }

    /** Keeps answers for later, unchecked, and takes the task if it is free. */
    public WorkItem saveDraft(TaskId task, Viewer viewer, Submission typed) {
        return saveDraft(task, viewer, typed, null);
    }

    /** As {@link #saveDraft(TaskId, Viewer, Submission)}. @param version of the record when the form was opened */
    public WorkItem saveDraft(TaskId task, Viewer viewer, Submission typed, @Nullable String version) {
        return acts.on(task, viewer, TaskActs.concerns(viewer), item -> {
            claims.check(item, viewer);
            claims.take(item, viewer);
            drafts.save(item, viewer.id(), books.form(item).draft(typed), version);
            return items.find(task).orElseThrow();
        });
    }

    /**
     * Completes a task with these answers, taking it first if it is free; all of it commits together or not at all.
     *
     * @throws TaskDone if it is not open any more
     * @throws TaskTaken if another has it
     */
    public Completion complete(TaskId task, Viewer viewer, Submission typed, Locale locale) {
        return complete(task, viewer, typed, null, locale);
    }

    /** As {@link #complete(TaskId, Viewer, Submission, Locale)}. @param version of the record when the form was opened */
    public Completion complete(TaskId task, Viewer viewer, Submission typed, @Nullable String version, Locale locale) {
        return complete(task, viewer, typed, version, null, locale);
    }

    /** As the other two. @param occurredAt when it was done on paper, as typed; null if it is done now */
    public Completion complete(
            TaskId task,
            Viewer viewer,
            Submission typed,
            @Nullable String version,
            @Nullable String occurredAt,
            Locale locale) {
        var sent = new Completing.Sent(version, occurredAt);
        return acts.on(
                task,
                viewer,
                TaskActs.concerns(viewer),
                item -> completing.complete(item, viewer, typed, sent, locale));
    }

    /** What became of a task that concerns the viewer, whoever has it now. */
    public WorkItem look(TaskId task, Viewer viewer) {
        return acts.find(task, viewer, TaskActs.concerns(viewer));
    }

    /** What is open in the case of a task, as far as the viewer may see it. */
    public List<WorkItem> openBeside(WorkItem item, Viewer viewer) {
        return visible(items.openIn(item.caseCode()), viewer);
    }

    /** Those of some tasks that the viewer has or could take. */
    public List<WorkItem> visible(List<WorkItem> some, Viewer viewer) {
        return some.stream()
                .filter(mayOpen(viewer))
                .filter(item -> claims.fourEyes(item, viewer))
                .toList();
    }

    private static Predicate<WorkItem> mayOpen(Viewer viewer) {
        return item -> switch (item.state()) {
            case AVAILABLE -> item.fallsTo(viewer);
            case CLAIMED -> item.takenBy(viewer.id());
            case DONE -> viewer.id().equals(item.doneBy());
            case CANCELLED -> viewer.id().equals(item.assignee());
        };
    }

    /** A draft must not overwrite what was corrected after it was written. */
    private String version(WorkItem item, Viewer viewer, FormSchema form) {
        return drafts.seen(item).orElseGet(() -> record.version(viewer, item.caseCode(), item.edition(), form));
    }

    private OpenedTask laidOut(WorkItem item, Viewer viewer, Locale locale) {
        FormSchema form = books.form(item);
        boolean theirs = item.takenBy(viewer.id());
        var known = theirs
                ? record.prefill(viewer, item.caseCode(), item.edition(), form, locale)
                : new CaseRecord.Prefilled(Submission.empty(), Map.of());
        var draft = theirs ? drafts.find(item) : java.util.Optional.<Submission>empty();
        return new OpenedTask(
                item,
                books.sop(item),
                books.step(item),
                form,
                draft.orElse(known.values()),
                draft.isPresent() ? Map.of() : known.origins(),
                theirs ? record.disclose(viewer, item.caseCode(), item.edition(), locale) : null,
                items.doneIn(item.run()),
                books.clock(item),
                theirs ? version(item, viewer, form) : null);
    }
}
