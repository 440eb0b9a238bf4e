package org.waymark.worklist.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.waymark.casework.PaperTime;
import org.waymark.directory.Viewer;
import org.waymark.forms.Submission;
import org.waymark.shared.TaskId;
import org.waymark.worklist.Completion;
import org.waymark.worklist.FourEyes;
import org.waymark.worklist.OpenedTask;
import org.waymark.worklist.TaskDesk;
import org.waymark.worklist.TaskDone;
import org.waymark.worklist.TaskTaken;

/** The page of one task, and what is done on it. */
@Controller
class TaskPage {

    private static final String VERSION = "_version";

    private final TaskDesk desk;
    private final TaskPages pages;
    private final NotSent notSent;
    private final HandedOn handedOn;

    TaskPage(TaskDesk desk, TaskPages pages, NotSent notSent, HandedOn handedOn) {
        this.desk = desk;
        this.pages = pages;
        this.notSent = notSent;
        this.handedOn = handedOn;
    }

    @GetMapping("/tasks/{id}")
    ModelAndView show(@PathVariable String id, Viewer viewer, Locale locale, Model model) {
        TaskId task = desk.named(id, viewer);
        try {
            return at(HttpStatus.OK, pages.opened(desk.open(task, viewer, locale), viewer, locale, model), model);
        } catch (TaskDone | TaskTaken | FourEyes refusal) {
            return notSent.page(task, refusal, Submission.empty(), viewer, locale);
        }
    }

    @PostMapping("/tasks/{id}/claim")
    View claim(@PathVariable String id, Viewer viewer) {
        TaskId task = desk.named(id, viewer);
        desk.claim(task, viewer);
        return SeeOther.to("/tasks/" + task);
    }

    @PostMapping("/tasks/{id}/release")
    View release(@PathVariable String id, Viewer viewer) {
        desk.release(desk.named(id, viewer), viewer);
        return SeeOther.to("/worklist");
    }

    @PostMapping("/tasks/{id}/draft")
    ModelAndView draft(
            @PathVariable String id,
            @RequestParam MultiValueMap<String, String> typed,
            Viewer viewer,
            Locale locale,
            RedirectAttributes after) {
        TaskId task = desk.named(id, viewer);
        Submission answers = typed(typed);
        try {
            desk.saveDraft(task, viewer, answers, typed.getFirst(VERSION));
            after.addFlashAttribute("saved", true);
            return new ModelAndView(SeeOther.to("/tasks/" + task));
        } catch (TaskDone | TaskTaken | FourEyes refusal) {
            return notSent.page(task, refusal, answers, viewer, locale);
        }
    }

    /** The form as the answers so far open and close its parts: nothing is checked, nothing is kept. */
    @PostMapping("/tasks/{id}/form")
    String refresh(
            @PathVariable String id,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean fieldsOnly,
            @RequestParam MultiValueMap<String, String> typed,
            Viewer viewer,
            Locale locale,
            Model model) {
        TaskId task = desk.named(id, viewer);
        if (!fieldsOnly) {
            String view = pages.typed(desk.open(task, viewer, locale), typed(typed), List.of(), viewer, locale, model);
            model.addAttribute("version", typed.getFirst(VERSION));
            return view;
        }
        model.addAttribute("id", task.value());
        model.addAttribute("form", desk.form(task, viewer).view(typed(typed), List.of(), Map.of(), locale));
        return "worklist/_answer :: fields";
    }

    @PostMapping("/tasks/{id}/completion")
    ModelAndView complete(
            @PathVariable String id,
            @RequestParam MultiValueMap<String, String> typed,
            Viewer viewer,
            Locale locale,
            Model model,
            RedirectAttributes after) {
        TaskId task = desk.named(id, viewer);
        Submission answers = typed(typed);
        try {
            Completion outcome = desk.complete(
                    task, viewer, answers, typed.getFirst(VERSION), typed.getFirst(PaperTime.FIELD), locale);
            if (outcome instanceof Completion.Rejected rejected) {
                return keeping(typed, rejected(task, answers, rejected, viewer, locale, model));
            }
            if (outcome instanceof Completion.Changed changed) {
                return changed(task, answers, changed, viewer, locale, model);
            }
            after.addFlashAttribute("done", handedOn.words((Completion.Completed) outcome, locale));
            return new ModelAndView(SeeOther.to("/worklist"));
        } catch (TaskDone | TaskTaken | FourEyes refusal) {
            return notSent.page(task, refusal, answers, viewer, locale);
        }
    }

    private ModelAndView rejected(
            TaskId task, Submission answers, Completion.Rejected outcome, Viewer viewer, Locale locale, Model model) {
        OpenedTask opened = desk.open(task, viewer, locale);
        String view = pages.typed(opened, answers, outcome.errors(), viewer, locale, model);
        return at(HttpStatus.UNPROCESSABLE_ENTITY, view, model);
    }

    /** A page that comes back with errors has seen no more of the record than before. */
    private static ModelAndView keeping(MultiValueMap<String, String> typed, ModelAndView page) {
        return page.addObject("version", typed.getFirst(VERSION))
                .addObject(PaperTime.FIELD, typed.getFirst(PaperTime.FIELD));
    }

    /** Both values side by side, and the form as it was typed: sending it again is a decision. */
    private ModelAndView changed(
            TaskId task, Submission answers, Completion.Changed outcome, Viewer viewer, Locale locale, Model model) {
        OpenedTask opened = desk.openAnew(task, viewer, locale);
        model.addAttribute("clashes", outcome.clashes());
        return at(HttpStatus.CONFLICT, pages.typed(opened, answers, List.of(), viewer, locale, model), model);
    }

    /** What the browser sent, but for what belongs to the page rather than to the form. */
    private static Submission typed(MultiValueMap<String, String> sent) {
        var answers = new LinkedMultiValueMap<>(sent);
        answers.remove("_csrf");
        answers.remove(PaperTime.FIELD);
        return Submission.ofForm(answers);
    }

    private static ModelAndView at(HttpStatus status, String view, Model model) {
        return new ModelAndView(view, model.asMap(), status);
    }
}
