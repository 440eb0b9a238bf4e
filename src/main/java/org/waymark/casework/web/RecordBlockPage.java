package org.waymark.casework.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.waymark.casework.correction.Corrections;
import org.waymark.casework.correction.Corrections.Clash;
import org.waymark.casework.correction.Corrections.Outcome;
import org.waymark.casework.correction.Corrections.Sheet;
import org.waymark.casework.correction.Corrections.Wish;
import org.waymark.directory.Viewer;
import org.waymark.forms.FieldError;
import org.waymark.forms.FormSchema;
import org.waymark.forms.Submission;

/** The page on which a block of the record is corrected; if another was first, it shows what both wrote, side by side. */
@Controller
@RequestMapping("/cases/{code}/record/{block:[A-Za-z0-9]{1,20}}")
class RecordBlockPage {

    private static final String REASON = "reason";

    private final Corrections corrections;

    RecordBlockPage(Corrections corrections) {
        this.corrections = corrections;
    }

    @GetMapping
    String show(@PathVariable String code, @PathVariable String block, Viewer viewer, Locale locale, Model model) {
        Sheet sheet = corrections.read(viewer, code, block, locale);
        return page(sheet, Submission.ofJson(sheet.values()), null, List.of(), List.of(), locale, model);
    }

    @PostMapping
    ModelAndView correct(
            @PathVariable String code,
            @PathVariable String block,
            @RequestParam MultiValueMap<String, String> sent,
            Viewer viewer,
            Locale locale,
            Model model,
            RedirectAttributes after) {
        Submission answers = answers(sent);
        String reason = sent.getFirst(REASON);
        Outcome outcome =
                corrections.correct(viewer, code, block, new Wish(sent.getFirst("_version"), reason, answers), locale);
        if (outcome instanceof Outcome.Rejected rejected) {
            Sheet sheet = corrections.read(viewer, code, block, locale);
            String view = page(sheet, answers, reason, rejected.errors(), List.of(), locale, model);
            return new ModelAndView(view, model.asMap(), HttpStatus.UNPROCESSABLE_ENTITY);
        }
        if (outcome instanceof Outcome.Changed changed) {
            String view = page(changed.now(), answers, reason, List.of(), changed.clashes(), locale, model);
            model.addAttribute("conflict", true);
            return new ModelAndView(view, model.asMap(), HttpStatus.CONFLICT);
        }
        after.addFlashAttribute("corrected", ((Outcome.Corrected) outcome).changed());
        return new ModelAndView(SeeOther.to("/cases/" + code + "/record/" + block));
    }

    private static String page(
            Sheet sheet,
            Submission shown,
            @Nullable String reason,
            List<FieldError> errors,
            List<Clash> clashes,
            Locale locale,
            Model model) {
        FormSchema form = sheet.form();
        List<FieldError> ofForm =
                errors.stream().filter(error -> !error.field().equals(REASON)).toList();
        model.addAttribute("sheet", sheet);
        model.addAttribute("clashes", clashes);
        model.addAttribute("reasons", Corrections.REASONS);
        model.addAttribute("typed", Map.of(REASON, reason == null ? "" : reason));
        model.addAttribute(
                "faults",
                errors.stream()
                        .filter(error -> error.field().equals(REASON))
                        .collect(java.util.stream.Collectors.toMap(FieldError::field, FieldError::message)));
        model.addAttribute("wrong", !errors.isEmpty());
        model.addAttribute("form", form == null ? null : form.view(shown, ofForm, Map.of(), locale));
        return "casework/record";
    }

    private static Submission answers(MultiValueMap<String, String> sent) {
        var answers = new LinkedMultiValueMap<>(sent);
        answers.remove(REASON);
        return Submission.ofForm(answers);
    }
}
