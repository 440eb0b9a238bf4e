package org.waymark.worklist.web;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.waymark.casework.CareWindows;
import org.waymark.casework.PaperTime;
import org.waymark.casework.UnfitHouses;
import org.waymark.directory.Viewer;
import org.waymark.engine.ClockRule;
import org.waymark.forms.FieldError;
import org.waymark.forms.Submission;
import org.waymark.worklist.BookShelf;
import org.waymark.worklist.OpenedTask;
import org.waymark.worklist.WorkItem;

/** Lays out the page of one task: how long is left, where we are, how to do it, what may be seen, the form. */
@Component
class TaskPages {

    private final BookShelf books;
    private final Rows rows;
    private final TimeWords words;
    private final CareWindows windows;
    private final UnfitHouses unfit;
    private final MessageSource messages;

    TaskPages(
            BookShelf books,
            Rows rows,
            TimeWords words,
            CareWindows windows,
            UnfitHouses unfit,
            MessageSource messages) {
        this.books = books;
        this.rows = rows;
        this.words = words;
        this.windows = windows;
        this.unfit = unfit;
        this.messages = messages;
    }

    /** The page as it is opened: with the draft, or with what is known already. */
    String opened(OpenedTask task, Viewer viewer, Locale locale, Model model) {
        beside(task, viewer, model);
        return page(task, task.taken(), task.values(), List.of(), locale, model);
    }

    /** The page with what was typed, whatever of it is at fault. */
    String typed(
            OpenedTask task, Submission typed, List<FieldError> errors, Viewer viewer, Locale locale, Model model) {
        beside(task, viewer, model);
        return page(task, true, typed, errors, locale, model);
    }

    private String page(
            OpenedTask task, boolean asked, Submission shown, List<FieldError> errors, Locale locale, Model model) {
        WorkItem item = task.item();
        model.addAttribute("id", item.task().value());
        model.addAttribute("task", rows.of(item, locale));
        model.addAttribute("sector", item.sector());
        model.addAttribute("taken", task.taken());
        model.addAttribute("asked", asked);
        model.addAttribute("past", past(task.past(), locale));
        model.addAttribute("procedure", item.sop().value());
        model.addAttribute("guidance", paragraphs(task.step().guidance(locale)));
        model.addAttribute("source", task.step().source(locale));
        model.addAttribute(
                "clock", task.clock().map(rule -> clock(rule, locale)).orElse(null));
        model.addAttribute("disclosed", task.disclosed());
        model.addAttribute(
                "paperError",
                errors.stream()
                        .filter(error -> error.field().equals(PaperTime.FIELD))
                        .map(FieldError::message)
                        .findFirst()
                        .orElse(null));
        model.addAttribute("form", task.form().view(shown, ofTheForm(errors), task.origins(), locale));
        model.addAttribute("errors", errors);
        model.addAttribute("version", task.version());
        model.addAttribute("shares", task.form().field("packetBlocks").isPresent());
        return "worklist/task";
    }

    private static List<FieldError> ofTheForm(List<FieldError> errors) {
        return errors.stream()
                .filter(error -> !error.field().equals(PaperTime.FIELD))
                .toList();
    }

    /** For whoever has taken the step: what care can still help, and why no house near suits. */
    private void beside(OpenedTask task, Viewer viewer, Model model) {
        boolean seen = task.disclosed() != null;
        model.addAttribute("windows", seen ? windows.seen(viewer, task.item().caseCode()) : List.of());
        model.addAttribute(
                "unfit", seen ? unfit.reasons(task.item().run(), task.item().form()) : List.of());
    }

    /** A step that was done twice, after a loop, is told once. */
    private List<String> past(List<WorkItem> done, Locale locale) {
        return done.stream().map(item -> books.name(item, locale)).distinct().toList();
    }

    private String clock(ClockRule rule, Locale locale) {
        String limit = rule.workingDays()
                ? say("worklist.working-days", locale, rule.limit().toDays())
                : words.duration(rule.limit(), locale);
        return say("worklist.clock", locale, rule.key().value(), limit, say("worklist.clock." + rule.status(), locale));
    }

    private static List<String> paragraphs(String text) {
        return Arrays.stream(text.strip().split("\\n\\s*\\n"))
                .map(String::strip)
                .filter(paragraph -> !paragraph.isEmpty())
                .toList();
    }

    private String say(String key, Locale locale, Object... arguments) {
        return messages.getMessage(key, arguments, locale);
    }
}
