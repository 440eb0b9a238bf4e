package org.waymark.casework.web;

import java.util.ArrayList;
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
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.waymark.casework.Cases;
import org.waymark.casework.Cases.Opening.Opened;
import org.waymark.casework.Cases.Opening.Rejected;
import org.waymark.casework.PaperTime;
import org.waymark.casework.links.CaseLinks;
import org.waymark.directory.Country;
import org.waymark.directory.Directory;
import org.waymark.directory.Viewer;
import org.waymark.forms.FieldError;
import org.waymark.forms.Submission;
import org.waymark.shared.CaseCode;
import org.waymark.shared.NotFound;

/** The page on which a case is opened: how it begins, where the person is, what the start form asks. */
@Controller
class NewCasePage {

    private static final String AREA = "area";
    private static final String PROCEDURE = "procedure";
    private static final String RELATIVE_OF = "relativeOf";
    private static final String KIND = "kind";

    private static final List<String> OWN = List.of(AREA, PaperTime.FIELD);

    private final Cases cases;
    private final CaseLinks links;
    private final Directory directory;
    private final Country country;

    NewCasePage(Cases cases, CaseLinks links, Directory directory, Country country) {
        this.cases = cases;
        this.links = links;
        this.directory = directory;
        this.country = country;
    }

    @GetMapping("/cases/new")
    String ask(
            @RequestParam(required = false) @Nullable String procedure,
            @RequestParam(required = false) @Nullable String relativeOf,
            @RequestParam(required = false) @Nullable String kind,
            Viewer viewer,
            Locale locale,
            Model model) {
        relative(relativeOf, kind, model);
        return page(procedure, null, Submission.empty(), List.of(), viewer, locale, model);
    }

    /** The form as the answers so far open and close its parts: nothing is checked, nothing is kept. */
    @PostMapping("/cases/new")
    String refresh(
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean fieldsOnly,
            @RequestParam MultiValueMap<String, String> typed,
            Viewer viewer,
            Locale locale,
            Model model) {
        relative(typed.getFirst(RELATIVE_OF), typed.getFirst(KIND), model);
        page(typed.getFirst(PROCEDURE), typed.getFirst(AREA), answers(typed), List.of(), viewer, locale, model);
        return fieldsOnly ? "casework/_start :: fields" : "casework/case-new";
    }

    @PostMapping("/cases")
    ModelAndView open(
            @RequestParam MultiValueMap<String, String> typed,
            Viewer viewer,
            Locale locale,
            Model model,
            RedirectAttributes after) {
        String procedure = typed.getFirst(PROCEDURE);
        String area = typed.getFirst(AREA);
        Cases.Opening outcome = opened(typed, procedure == null ? "" : procedure, area, viewer, locale);
        relative(typed.getFirst(RELATIVE_OF), typed.getFirst(KIND), model);
        if (outcome instanceof Rejected rejected) {
            model.addAttribute(PaperTime.FIELD, typed.getFirst(PaperTime.FIELD));
            String view = page(procedure, area, answers(typed), rejected.errors(), viewer, locale, model);
            return new ModelAndView(view, model.asMap(), HttpStatus.UNPROCESSABLE_ENTITY);
        }
        after.addFlashAttribute("opened", true);
        return new ModelAndView(SeeOther.to("/cases/" + ((Opened) outcome).code()));
    }

    /** A case of its own, or one for somebody who belongs to the person of another case. */
    private Cases.Opening opened(
            MultiValueMap<String, String> typed,
            String procedure,
            @Nullable String area,
            Viewer viewer,
            Locale locale) {
        String relativeOf = typed.getFirst(RELATIVE_OF);
        return relativeOf == null
                ? cases.open(viewer, procedure, area, answers(typed), typed.getFirst(PaperTime.FIELD), locale)
                : links.openFor(viewer, relativeOf, typed.getFirst(KIND), procedure, area, answers(typed), locale);
    }

    private static void relative(@Nullable String relativeOf, @Nullable String kind, Model model) {
        model.addAttribute(
                RELATIVE_OF,
                relativeOf == null
                        ? null
                        : CaseCode.typed(relativeOf).orElseThrow(NotFound::new).value());
        model.addAttribute(KIND, "family".equals(kind) ? "family" : "dependant");
    }

    private String page(
            @Nullable String procedure,
            @Nullable String area,
            Submission typed,
            List<FieldError> errors,
            Viewer viewer,
            Locale locale,
            Model model) {
        List<Cases.Starter> starters = new ArrayList<>(cases.starters(viewer, locale));
        Cases.Starter chosen = starters.stream()
                .filter(one -> procedure == null || one.key().value().equals(procedure))
                .findFirst()
                .orElseThrow(NotFound::new);
        model.addAttribute("starters", starters);
        model.addAttribute("chosen", chosen);
        model.addAttribute("areas", directory.areas());
        model.addAttribute(AREA, area);
        model.addAttribute("areaError", fault(AREA, errors));
        model.addAttribute("paperError", fault(PaperTime.FIELD, errors));
        model.addAttribute("hotlines", country.hotlines(locale));
        model.addAttribute("errors", errors);
        model.addAttribute(
                "form",
                chosen.form() == null
                        ? null
                        : chosen.form()
                                .view(
                                        typed,
                                        errors.stream()
                                                .filter(error -> !OWN.contains(error.field()))
                                                .toList(),
                                        Map.of(),
                                        locale));
        return "casework/case-new";
    }

    private static @Nullable String fault(String field, List<FieldError> errors) {
        return errors.stream()
                .filter(error -> error.field().equals(field))
                .map(FieldError::message)
                .findFirst()
                .orElse(null);
    }

    /** What the browser sent, but for what belongs to the page rather than to the form. */
    private static Submission answers(MultiValueMap<String, String> sent) {
        var answers = new LinkedMultiValueMap<>(sent);
        List.of("_csrf", AREA, PROCEDURE, RELATIVE_OF, KIND, PaperTime.FIELD).forEach(answers::remove);
        return Submission.ofForm(answers);
    }
}
