package org.waymark.worklist;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.waymark.casework.CaseRecord;
import org.waymark.casework.CaseRecord.Clash;
import org.waymark.casework.PaperTime;
import org.waymark.directory.Viewer;
import org.waymark.engine.Engine;
import org.waymark.forms.Answers;
import org.waymark.forms.Checked;
import org.waymark.forms.FieldError;
import org.waymark.forms.FormSchema;
import org.waymark.forms.Submission;
import org.waymark.shared.Occurred;
import org.waymark.shared.TaskId;

/** Completes a task: checks the answers, records them sealed, and hands the engine only what routes the case. */
@Component
class Completing {

    private final BookShelf books;
    private final Claims claims;
    private final CaseRecord record;
    private final Engine engine;
    private final Drafts drafts;
    private final PaperTime paperTime;
    private final WorkItems items;

    Completing(
            BookShelf books,
            Claims claims,
            CaseRecord record,
            Engine engine,
            Drafts drafts,
            PaperTime paperTime,
            WorkItems items) {
        this.books = books;
        this.claims = claims;
        this.record = record;
        this.engine = engine;
        this.drafts = drafts;
        this.paperTime = paperTime;
        this.items = items;
    }

    /**
     * Needs the case's lock, so that nobody else completes it meanwhile; nothing here may catch what the engine throws.
     *
     * @param sent what came along with the answers
     */
    Completion complete(WorkItem item, Viewer viewer, Submission typed, Sent sent, Locale locale) {
        claims.check(item, viewer);
        FormSchema form = books.form(item);
        Checked checked = form.check(typed, locale);
        if (checked instanceof Checked.Rejected rejected) {
            return new Completion.Rejected(rejected.errors());
        }
        Answers answers = ((Checked.Accepted) checked).answers();
        List<FieldError> objections = record.objections(viewer, item.caseCode(), form, answers, locale);
        if (!objections.isEmpty()) {
            return new Completion.Rejected(objections);
        }
        PaperTime.Read paper = paperTime.read(sent.occurredAt(), item.created(), locale);
        if (!paper.errors().isEmpty()) {
            return new Completion.Rejected(paper.errors());
        }
        List<Clash> clashes = clashes(item, viewer, form, answers, sent.version(), locale);
        return clashes.isEmpty()
                ? Occurred.at(paper.at(), () -> accepted(item, viewer, form, answers))
                : new Completion.Changed(clashes);
    }

    /**
     * What comes along with answers.
     *
     * @param version of the record as the form was opened, null if nobody says
     * @param occurredAt when it was done on paper, as typed; null if it is done now
     */
    record Sent(@Nullable String version, @Nullable String occurredAt) {}

    /** Newest wins in a record: so whoever overwrites must have seen what they overwrite. */
    private List<Clash> clashes(
            WorkItem item, Viewer viewer, FormSchema form, Answers answers, @Nullable String version, Locale locale) {
        boolean same = version == null || version.equals(record.version(viewer, item.caseCode(), item.edition(), form));
        return same ? List.of() : record.differing(viewer, item.caseCode(), item.edition(), form, answers, locale);
    }

    private Completion accepted(WorkItem item, Viewer viewer, FormSchema form, Answers answers) {
        Set<TaskId> before =
                items.openIn(item.caseCode()).stream().map(WorkItem::task).collect(Collectors.toSet());
        claims.take(item, viewer);
        Answers counting =
                record.record(viewer, item.caseCode(), item.task(), item.sop(), item.edition(), form, answers);
        engine.complete(item.task(), counting.facts(), counting.decisionInputs());
        drafts.remove(item.task());
        List<WorkItem> next = items.openIn(item.caseCode()).stream()
                .filter(open -> !before.contains(open.task()))
                .toList();
        return new Completion.Completed(items.find(item.task()).orElseThrow(), next);
    }
}
