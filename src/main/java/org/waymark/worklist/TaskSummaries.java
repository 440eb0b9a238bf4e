package org.waymark.worklist;

import java.time.Instant;
import java.util.Locale;
import org.springframework.stereotype.Component;
import org.waymark.casework.OpenTasks.OpenTask;
import org.waymark.directory.Viewer;
import org.waymark.shared.DutyKey;

/** Tells a task as the API does: whose it is and by when, in the reader's language, and nothing of the case's content. */
@Component
public class TaskSummaries {

    private final BookShelf books;

    TaskSummaries(BookShelf books) {
        this.books = books;
    }

    /** The task in words. */
    public OpenTask of(WorkItem item, Viewer viewer, Instant now, Locale locale) {
        return new OpenTask(
                item.task().value(),
                books.name(item, locale),
                item.caseCode().value(),
                item.sop().value(),
                item.edition().number(),
                WorkItems.text(item.sector()),
                duty(item, viewer),
                item.state().key(),
                WorkItems.text(item.assignee()),
                item.created(),
                item.due(),
                item.open() && item.left(now) == TimeLeft.LATE,
                item.left(now).key(),
                item.heldAt() != null);
    }

    /** The duty by which it falls to the viewer; the first of its duties if it falls to others. */
    private static String duty(WorkItem item, Viewer viewer) {
        return item.duties().stream()
                .filter(viewer.duties()::contains)
                .findFirst()
                .or(() -> item.duties().stream().sorted().findFirst())
                .map(DutyKey::value)
                .orElse("");
    }
}
