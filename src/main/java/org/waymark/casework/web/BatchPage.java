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
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.waymark.casework.incident.Incidents;
import org.waymark.casework.incident.Incidents.Batch;
import org.waymark.casework.incident.Incidents.Outcome;
import org.waymark.directory.Directory;
import org.waymark.directory.Viewer;
import org.waymark.forms.FieldError;
import org.waymark.forms.FormSchema;

/** The pages on which several people of one operation are taken in, and their cases found again. */
@Controller
@RequestMapping("/cases/batch")
class BatchPage {

    private static final OwnFields OWN = OwnFields.of("incident", "area", "people");

    private final Incidents incidents;
    private final Directory directory;

    BatchPage(Incidents incidents, Directory directory) {
        this.incidents = incidents;
        this.directory = directory;
    }

    @GetMapping
    String ask(@RequestParam MultiValueMap<String, String> asked, Viewer viewer, Locale locale, Model model) {
        var known = new LinkedMultiValueMap<String, String>();
        known.set("incident", OwnFields.first(asked, "incident"));
        return page(known, List.of(), viewer, locale, model);
    }

    @PostMapping
    ModelAndView takeIn(
            @RequestParam MultiValueMap<String, String> sent,
            Viewer viewer,
            Locale locale,
            Model model,
            RedirectAttributes after) {
        var batch =
                new Batch(sent.getFirst("incident"), sent.getFirst("area"), sent.getFirst("people"), OWN.answers(sent));
        Outcome outcome = incidents.takeIn(viewer, batch, locale);
        if (outcome instanceof Outcome.TakenIn taken) {
            after.addFlashAttribute("takenIn", taken.codes().size());
            return new ModelAndView(
                    SeeOther.to(incidents.sees(viewer) ? "/cases/batch/" + taken.incident() : "/cases"));
        }
        String view = page(sent, ((Outcome.Rejected) outcome).errors(), viewer, locale, model);
        return new ModelAndView(view, model.asMap(), HttpStatus.UNPROCESSABLE_ENTITY);
    }

    @GetMapping("/{id}")
    String show(@PathVariable String id, Viewer viewer, Model model) {
        model.addAttribute("incident", incidents.open(viewer, id));
        model.addAttribute("adds", incidents.takesIn(viewer));
        return "casework/incident";
    }

    @PostMapping("/{id}/suspicion")
    View suspect(
            @PathVariable String id,
            @RequestParam(name = "case", required = false) @Nullable String code,
            @RequestParam(defaultValue = "false") boolean suspected,
            Viewer viewer) {
        incidents.suspect(viewer, id, code, suspected);
        return SeeOther.to("/cases/batch/" + id);
    }

    private String page(
            MultiValueMap<String, String> sent, List<FieldError> errors, Viewer viewer, Locale locale, Model model) {
        FormSchema form = incidents.form(viewer, locale);
        OWN.show(sent, errors, form, locale, model);
        model.addAttribute("areas", directory.areas());
        return "casework/batch";
    }
}
