package org.waymark.casework.web;

import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.waymark.casework.consent.Consents;
import org.waymark.casework.consent.Entry;
import org.waymark.directory.Viewer;
import org.waymark.shared.AgencyKey;
import org.waymark.shared.FieldsAtFault;

/** The page on which an officer records that she takes a consent back. */
@Controller
class WithdrawalPage {

    private final Consents consents;

    WithdrawalPage(Consents consents) {
        this.consents = consents;
    }

    @GetMapping("/cases/{code}/consents/{id}/withdrawal")
    String ask(@PathVariable String code, @PathVariable String id, Viewer viewer, Model model) {
        return page(consents.one(viewer, code, id), "", null, model);
    }

    private static String page(Entry entry, @Nullable String typed, @Nullable String error, Model model) {
        model.addAttribute("entry", entry);
        model.addAttribute("code", entry.caseCode());
        model.addAttribute("typed", typed);
        model.addAttribute("error", error);
        return "casework/consent-withdrawal";
    }

    @PostMapping("/cases/{code}/consents/{id}/withdrawal")
    ModelAndView withdraw(
            @PathVariable String code,
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String words,
            Viewer viewer,
            Model model,
            RedirectAttributes after) {
        try {
            return done(consents.withdraw(viewer, code, id, words), after);
        } catch (FieldsAtFault wrong) {
            String view = page(
                    consents.one(viewer, code, id), words, wrong.faults().get(0).message(), model);
            return new ModelAndView(view, model.asMap(), HttpStatus.UNPROCESSABLE_ENTITY);
        }
    }

    private static ModelAndView done(Consents.Outcome outcome, RedirectAttributes after) {
        after.addFlashAttribute("takenBack", true);
        after.addFlashAttribute(
                "told", outcome.told().stream().map(AgencyKey::value).collect(Collectors.joining(" ")));
        after.addFlashAttribute("cancelled", outcome.cancelled());
        after.addFlashAttribute("heard", outcome.heard());
        return new ModelAndView(SeeOther.to("/cases/" + outcome.entry().caseCode() + "/consents/"
                + outcome.entry().said().id()));
    }
}
