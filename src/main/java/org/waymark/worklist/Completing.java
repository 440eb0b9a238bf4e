package org.waymark.worklist;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.waymark.casework.CaseRecord;
import org.waymark.directory.Viewer;
import org.waymark.engine.Engine;
import org.waymark.forms.Answers;
import org.waymark.forms.Checked;
import org.waymark.forms.FieldError;
import org.waymark.forms.FormSchema;
import org.waymark.forms.Submission;
import org.waymark.shared.TaskId;

/** Completes a task: checks the answers, records them sealed, and hands the engine only what routes the case. */
@Component
class Completing {

    private final BookShelf books;
    private final Claims claims;
    private final CaseRecord record;
    private final Engine engine;
    private final Drafts drafts;
    private final WorkItems items;

    Completing(BookShelf books, Claims claims, CaseRecord record, Engine engine, Drafts drafts, WorkItems items) {
        this.books = books;
        this.claims = claims;
        this.record = record;
        this.engine = engine;
        this.drafts = drafts;
        this.items = items;
    }

    /** Needs the case's lock, so that nobody else completes it meanwhile; nothing here may catch what the engine throws. */
    Completion complete(WorkItem item, Viewer viewer, Submission typed, Locale locale) {
        claims.check(item, viewer);
        FormSchema form = books.form(item);
        Checked checked = form.check(typed, locale);
        if (checked instanceof Checked.Rejected rejected) {
            return new Completion.Rejected(rejected.errors());
        }
        Answers answers = ((Checked.Accepted) checked).answers();
        List<FieldError> objections = record.objections(viewer, item.caseCode(), form, answers, locale);
        return objections.isEmpty() ? accepted(item, viewer, form, answers) : new Completion.Rejected(objections);
    }

    private Completion accepted(WorkItem item, Viewer viewer, FormSchema form, Answers answers) {
        Set<TaskId> before =
                items.openIn(item.caseCode()).stream().map(WorkItem::task).collect(Collectors.toSet());
        claims.take(item, viewer);
        record.record(viewer, item.caseCode(), item.task(), item.sop(), item.edition(), form, answers);
        engine.complete(item.task(), answers.facts(), answers.decisionInputs());
        drafts.remove(item.task());
        List<WorkItem> next = items.openIn(item.caseCode()).stream()
                .filter(open -> !before.contains(open.task()))
                .toList();
        return new Completion.Completed(items.find(item.task()).orElseThrow(), next);
    }
}
