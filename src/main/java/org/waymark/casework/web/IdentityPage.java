package org.waymark.casework.web;

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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.waymark.casework.finding.IdentityAct;
import org.waymark.casework.finding.IdentityAct.Outcome;
import org.waymark.casework.finding.IdentityAct.Sheet;
import org.waymark.directory.Viewer;
import org.waymark.forms.FieldError;
import org.waymark.forms.Submission;

/** The page on which those who lead a case write down who the person is. */
@Controller
class IdentityPage {

    private static final String SEEN = "seen";

    private final IdentityAct identity;

    IdentityPage(IdentityAct identity) {
        this.identity = identity;
    }

    @GetMapping("/cases/{code}/identity")
    String ask(@PathVariable String code, Viewer viewer, Locale locale, Model model) {
        Sheet sheet = identity.open(viewer, code, locale);
        return page(sheet, sheet.known(), List.of(), sheet.origins(), locale, model);
    }

    @PostMapping("/cases/{code}/identity")
    ModelAndView write(
            @PathVariable String code,
            @RequestParam MultiValueMap<String, String> typed,
            Viewer viewer,
            Locale locale,
            Model model,
            RedirectAttributes after) {
        Submission answers = answers(typed);
        Outcome outcome = identity.write(viewer, code, answers, typed.getFirst(SEEN), locale);
        if (outcome instanceof Outcome.Written written) {
            after.addFlashAttribute("identityWritten", true);
            return new ModelAndView(SeeOther.to("/cases/" + written.code()));
        }
        Sheet sheet = identity.open(viewer, code, locale);
        if (outcome instanceof Outcome.Changed changed) {
            model.addAttribute("changed", true);
            String view = page(sheet, answers, List.of(), changed.theirs(), locale, model);
            return new ModelAndView(view, model.asMap(), HttpStatus.CONFLICT);
        }
        List<FieldError> errors = ((Outcome.Rejected) outcome).errors();
        String view = page(sheet, answers, errors, Map.of(), locale, model);
        return new ModelAndView(view, model.asMap(), HttpStatus.UNPROCESSABLE_ENTITY);
    }

    private static String page(
            Sheet sheet,
            Submission shown,
            List<FieldError> errors,
            Map<String, String> origins,
            Locale locale,
            Model model) {
        model.addAttribute("code", sheet.code());
        model.addAttribute(SEEN, sheet.seen());
        model.addAttribute("form", sheet.form().view(shown, errors, origins, locale));
        model.addAttribute("errors", errors);
        return "casework/identity";
    }

    /** What the browser sent, but for what belongs to the page rather than to the form. */
    private static Submission answers(MultiValueMap<String, String> sent) {
        var answers = new LinkedMultiValueMap<>(sent);
        List.of("_csrf", SEEN).forEach(answers::remove);
        return Submission.ofForm(answers);
    }
}
