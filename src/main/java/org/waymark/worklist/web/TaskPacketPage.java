package org.waymark.worklist.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.i18n.CookieLocaleResolver;
import org.waymark.casework.ReferralPreview;
import org.waymark.directory.Viewer;
import org.waymark.forms.Submission;
import org.waymark.shared.NotFound;
import org.waymark.shared.TaskId;
import org.waymark.worklist.FourEyes;
import org.waymark.worklist.OpenedTask;
import org.waymark.worklist.TaskDesk;
import org.waymark.worklist.TaskDone;
import org.waymark.worklist.TaskTaken;

/** What a referral would share, seen from the step in which it is prepared: the answers so far are kept as a draft. */
@Controller
class TaskPacketPage {

    private static final List<Locale> HERS = List.of(Locale.forLanguageTag("es"), Locale.ENGLISH);

    private final TaskDesk desk;
    private final ReferralPreview preview;
    private final NotSent notSent;

    TaskPacketPage(TaskDesk desk, ReferralPreview preview, NotSent notSent) {
        this.desk = desk;
        this.preview = preview;
        this.notSent = notSent;
    }

    @PostMapping("/tasks/{id}/packet")
    ModelAndView keep(
            @PathVariable String id, @RequestParam MultiValueMap<String, String> typed, Viewer viewer, Locale locale) {
        TaskId task = desk.named(id, viewer);
        var answers = new LinkedMultiValueMap<>(typed);
        answers.remove("_csrf");
        try {
            desk.saveDraft(task, viewer, Submission.ofForm(answers));
            return new ModelAndView(SeeOther.to("/tasks/" + task + "/packet"));
        } catch (TaskDone | TaskTaken | FourEyes refusal) {
            return notSent.page(task, refusal, Submission.ofForm(answers), viewer, locale);
        }
    }

    /** @param paper the survivor's language, for a plain page to show or print; none for the officer's own page */
    @GetMapping("/tasks/{id}/packet")
    String show(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String paper,
            Viewer viewer,
            Locale locale,
            Model model,
            HttpServletRequest request) {
        Optional<Locale> hers =
                HERS.stream().filter(one -> one.getLanguage().equals(paper)).findFirst();
        // For this one page: the officer's own pages go on in the officer's language.
        hers.ifPresent(language -> request.setAttribute(CookieLocaleResolver.LOCALE_REQUEST_ATTRIBUTE_NAME, language));
        OpenedTask opened = desk.open(desk.named(id, viewer), viewer, locale);
        if (!opened.taken() || opened.form().field("packetBlocks").isEmpty()) {
            throw new NotFound();
        }
        model.addAttribute("id", opened.item().task());
        model.addAttribute("code", opened.item().caseCode());
        model.addAttribute("name", opened.step().name(locale));
        model.addAttribute(
                "shown",
                preview.of(
                                viewer,
                                opened.item().caseCode(),
                                opened.item().task(),
                                opened.form().draft(opened.values()),
                                hers.orElse(locale))
                        .orElse(null));
        return hers.isPresent() ? "worklist/packet-paper" : "worklist/packet";
    }
}
