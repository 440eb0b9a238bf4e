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
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.waymark.casework.CaseDoor;
import org.waymark.casework.news.CaseNews;
import org.waymark.casework.news.CaseNews.Outcome;
import org.waymark.casework.news.CaseNews.Sheet;
import org.waymark.directory.Viewer;
import org.waymark.forms.FieldError;
import org.waymark.forms.Submission;

/** The page on which whoever is on a case says that something has happened. */
@Controller
@RequestMapping("/cases/{code}/events")
class NewsPage {

    private final CaseNews news;
    private final CaseDoor door;

    NewsPage(CaseNews news, CaseDoor door) {
        this.news = news;
        this.door = door;
    }

    @GetMapping
    String ask(@PathVariable String code, Viewer viewer, Locale locale, Model model) {
        return page(news.open(viewer, code), Submission.empty(), List.of(), locale, model);
    }

    /** The questions that follow from what was chosen, without a script: nothing is checked and nothing kept. */
    @PostMapping("/form")
    String refresh(
            @PathVariable String code,
            @RequestParam MultiValueMap<String, String> typed,
            Viewer viewer,
            Locale locale,
            Model model) {
        return page(news.open(viewer, code), answers(typed), List.of(), locale, model);
    }

    @PostMapping
    ModelAndView report(
            @PathVariable String code,
            @RequestParam MultiValueMap<String, String> typed,
            Viewer viewer,
            Locale locale,
            Model model,
            RedirectAttributes after) {
        Outcome outcome = news.report(viewer, code, answers(typed), locale);
        if (outcome instanceof Outcome.Told told) {
            after.addFlashAttribute("caseTold", told.underWay() ? "under-way" : "told");
            return new ModelAndView(
                    SeeOther.to(door.admits(viewer, told.code()) ? "/cases/" + told.code() : "/worklist"));
        }
        List<FieldError> errors = ((Outcome.Rejected) outcome).errors();
        String view = page(news.open(viewer, code), answers(typed), errors, locale, model);
        return new ModelAndView(view, model.asMap(), HttpStatus.UNPROCESSABLE_ENTITY);
    }

    private static String page(Sheet sheet, Submission shown, List<FieldError> errors, Locale locale, Model model) {
        model.addAttribute("file", sheet.file());
        model.addAttribute("form", sheet.form().view(shown, errors, Map.of(), locale));
        model.addAttribute("errors", errors);
        return "casework/news";
    }

    private static Submission answers(MultiValueMap<String, String> sent) {
        var answers = new LinkedMultiValueMap<>(sent);
        answers.remove("_csrf");
        return Submission.ofForm(answers);
    }
}
