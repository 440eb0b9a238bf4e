package org.waymark.worklist.web;

import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import org.waymark.directory.Viewer;
import org.waymark.forms.FormSchema;
import org.waymark.forms.Submission;
import org.waymark.shared.Refusal;
import org.waymark.shared.TaskId;
import org.waymark.worklist.BookShelf;
import org.waymark.worklist.TaskDesk;
import org.waymark.worklist.TaskDone;
import org.waymark.worklist.TaskTaken;
import org.waymark.worklist.WorkItem;

/** The page for whoever came second: who was first and when, where the case is now, and everything that they typed. */
@Component
class NotSent {

    private final TaskDesk desk;
    private final BookShelf books;
    private final Rows rows;
    private final TimeWords words;
    private final MessageSource messages;

    NotSent(TaskDesk desk, BookShelf books, Rows rows, TimeWords words, MessageSource messages) {
        this.desk = desk;
        this.books = books;
        this.rows = rows;
        this.words = words;
        this.messages = messages;
    }

    ModelAndView page(TaskId task, Refusal refusal, Submission typed, Viewer viewer, Locale locale) {
        WorkItem item = desk.look(task, viewer);
        var page = new ModelAndView("worklist/not-sent", HttpStatusCode.valueOf(refusal.status()));
        page.addObject("task", rows.of(item, locale));
        page.addObject("heading", heading(refusal, viewer, locale));
        page.addObject("typed", typed(books.form(item), typed, locale));
        page.addObject("now", rows.of(desk.openBeside(item, viewer), locale));
        return page;
    }

    private String heading(Refusal refusal, Viewer viewer, Locale locale) {
        if (refusal instanceof TaskTaken taken) {
            return say("worklist.taken-by", locale, taken.by().value());
        }
        return refusal instanceof TaskDone done ? done(done, viewer, locale) : say("worklist.four-eyes", locale);
    }

    private String done(TaskDone done, Viewer viewer, Locale locale) {
        String when = done.at() == null ? "" : words.moment(done.at(), locale);
        if (done.by().filter(viewer.id()::equals).isPresent()) {
            return say("worklist.done-by-you", locale, when);
        }
        return done.by()
                .map(who -> say("worklist.done-by", locale, who.value(), when))
                .orElseGet(() -> say("worklist.cancelled-at", locale, when));
    }

    private static List<Typed> typed(FormSchema form, Submission sent, Locale locale) {
        return form.draft(sent).properties().stream()
                .map(answer -> new Typed(
                        form.label(answer.getKey(), locale), form.inWords(answer.getKey(), answer.getValue(), locale)))
                .filter(answer -> !answer.value().isBlank())
                .toList();
    }

    private String say(String key, Locale locale, Object... arguments) {
        return messages.getMessage(key, arguments, locale);
    }

    /** One answer that was not sent. */
    public record Typed(String label, String value) {}
}
