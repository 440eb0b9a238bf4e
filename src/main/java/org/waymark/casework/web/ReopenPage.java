package org.waymark.casework.web;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.waymark.casework.Cases;
import org.waymark.casework.Cases.Opening.Opened;
import org.waymark.casework.Cases.Opening.Rejected;
import org.waymark.casework.episode.Reopening;
import org.waymark.directory.Directory;
import org.waymark.directory.Viewer;
import org.waymark.forms.FieldError;
import org.waymark.forms.FormSchema;
import org.waymark.shared.NotFound;

/** The page on which a closed case is opened again by its whole code; the code is posted, and stands in no address. */
@Controller
@RequestMapping("/cases/reopen")
class ReopenPage {

    private static final OwnFields OWN = OwnFields.of("code", "area", "reason");

    private final Reopening reopening;
    private final Cases cases;
    private final Directory directory;

    ReopenPage(Reopening reopening, Cases cases, Directory directory) {
        this.reopening = reopening;
        this.cases = cases;
        this.directory = directory;
    }

    @GetMapping
    String ask(Viewer viewer, Locale locale, Model model) {
        return page(new LinkedMultiValueMap<>(), List.of(), viewer, locale, model);
    }

    @PostMapping
    ModelAndView reopen(
            @RequestParam MultiValueMap<String, String> sent,
            Viewer viewer,
            Locale locale,
            Model model,
            RedirectAttributes after) {
        String code = sent.getFirst("code");
        Cases.Opening outcome = reopening.reopen(
                viewer,
                code == null ? "" : code,
                sent.getFirst("area"),
                sent.getFirst("reason"),
                OWN.answers(sent),
                locale);
        if (outcome instanceof Rejected rejected) {
            String view = page(sent, rejected.errors(), viewer, locale, model);
            return new ModelAndView(view, model.asMap(), HttpStatus.UNPROCESSABLE_ENTITY);
        }
        after.addFlashAttribute("reopened", true);
        return new ModelAndView(SeeOther.to("/cases/" + ((Opened) outcome).code()));
    }

    private String page(
            MultiValueMap<String, String> sent, List<FieldError> errors, Viewer viewer, Locale locale, Model model) {
        @Nullable
        FormSchema form = cases.starters(viewer, locale).stream()
                .findFirst()
                .orElseThrow(NotFound::new)
                .form();
        OWN.show(sent, errors, form, locale, model);
        model.addAttribute("areas", directory.areas());
        model.addAttribute("reasons", Reopening.REASONS);
        return "casework/reopen";
    }
}
