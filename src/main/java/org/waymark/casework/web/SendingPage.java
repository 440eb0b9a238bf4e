package org.waymark.casework.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.waymark.casework.disclosure.Ask;
import org.waymark.casework.disclosure.Basis;
import org.waymark.casework.disclosure.Ground;
import org.waymark.casework.disclosure.Preview;
import org.waymark.casework.disclosure.SendingDesk;
import org.waymark.casework.disclosure.SendingDesk.Outcome;
import org.waymark.casework.web.SendingForm.Fault;
import org.waymark.directory.Viewer;

/** The pages on which parts of a record are sent to another agency: asked, shown to officer and survivor, sent as shown. */
@Controller
class SendingPage {

    private final SendingDesk desk;
    private final HerPaper paper;

    SendingPage(SendingDesk desk, HerPaper paper) {
        this.desk = desk;
        this.paper = paper;
    }

    @GetMapping("/cases/{code}/disclosures/new")
    String ask(
            @PathVariable String code,
            @RequestParam(required = false) @Nullable String to,
            Viewer viewer,
            Model model) {
        return form(code, new SendingForm(to, Basis.CONSENT.key(), null, ""), List.of(), viewer, model);
    }

    /** The form again with what was typed: nothing is checked, nothing is kept. */
    @PostMapping("/cases/{code}/disclosures/new")
    String change(
            @PathVariable String code, @RequestParam MultiValueMap<String, String> typed, Viewer viewer, Model model) {
        return form(code, SendingForm.of(typed), List.of(), viewer, model);
    }

    @PostMapping("/cases/{code}/disclosures/preview")
    ModelAndView preview(
            @PathVariable String code,
            @RequestParam MultiValueMap<String, String> typed,
            Viewer viewer,
            Locale locale,
            Model model) {
        SendingForm form = SendingForm.of(typed);
        List<Fault> faults = faults(form, viewer);
        if (!faults.isEmpty()) {
            return at(HttpStatus.UNPROCESSABLE_ENTITY, form(code, form, faults, viewer, model), model);
        }
        return at(HttpStatus.OK, shown(desk.preview(viewer, code, form.ask(), locale), false, model), model);
    }

    /** The same for the survivor, in her language, on paper or on the screen turned to her. */
    @PostMapping("/cases/{code}/disclosures/paper")
    ModelAndView paper(
            @PathVariable String code, @RequestParam MultiValueMap<String, String> typed, Viewer viewer, Model model) {
        SendingForm form = SendingForm.of(typed);
        List<Fault> faults = faults(form, viewer);
        if (!faults.isEmpty()) {
            return at(HttpStatus.UNPROCESSABLE_ENTITY, form(code, form, faults, viewer, model), model);
        }
        Locale hers = HerPaper.language(typed.getFirst("language"));
        model.addAttribute("preview", desk.preview(viewer, code, form.ask(), hers));
        return paper.in(hers, model);
    }

    @PostMapping("/cases/{code}/disclosures")
    ModelAndView send(
            @PathVariable String code,
            @RequestParam MultiValueMap<String, String> typed,
            Viewer viewer,
            Locale locale,
            Model model,
            RedirectAttributes after) {
        SendingForm form = SendingForm.of(typed);
        List<Fault> faults = faults(form, viewer);
        if (!faults.isEmpty()) {
            return at(HttpStatus.UNPROCESSABLE_ENTITY, form(code, form, faults, viewer, model), model);
        }
        String seen = typed.getFirst("digest");
        Outcome outcome = desk.send(viewer, code, form.ask(), seen == null ? "" : seen, locale);
        if (outcome instanceof Outcome.Changed changed) {
            return at(HttpStatus.CONFLICT, shown(changed.now(), true, model), model);
        }
        after.addFlashAttribute("disclosed", outcome instanceof Outcome.Gone ? "sent" : "order-asked");
        return new ModelAndView(SeeOther.to("/cases/" + code + "#disclosures"));
    }

    private List<Fault> faults(SendingForm form, Viewer viewer) {
        List<Fault> faults = form.faults();
        boolean known = faults.stream().anyMatch(fault -> fault.field().equals("to"))
                || desk.knows(
                        viewer,
                        org.waymark.casework.disclosure.Recipient.typed(form.to())
                                .orElseThrow());
        if (!known) {
            faults.add(new Fault("to", "disclosure.choose-recipient"));
        }
        return faults;
    }

    private String form(String code, SendingForm typed, List<Fault> faults, Viewer viewer, Model model) {
        model.addAttribute("recipients", desk.recipients(viewer, code));
        model.addAttribute("code", org.waymark.shared.CaseCode.typed(code).orElseThrow());
        model.addAttribute("typed", typed);
        model.addAttribute("faults", faults);
        model.addAttribute("wrong", wrong(faults));
        model.addAttribute("bases", List.of(Basis.values()));
        model.addAttribute("grounds", List.of(Ground.values()));
        model.addAttribute("longest", SendingForm.LONGEST_REASON);
        return "casework/disclosure-new";
    }

    private static Map<String, String> wrong(List<Fault> faults) {
        return faults.stream().collect(Collectors.toMap(Fault::field, Fault::message, (one, other) -> one));
    }

    private static String shown(Preview preview, boolean changed, Model model) {
        Ask ask = preview.ask();
        model.addAttribute("preview", preview);
        model.addAttribute("typed", SendingForm.of(ask));
        model.addAttribute("purpose", ask.recipient().purpose().name());
        model.addAttribute("changed", changed);
        return "casework/disclosure-preview";
    }

    private static ModelAndView at(HttpStatus status, String view, Model model) {
        return new ModelAndView(view, model.asMap(), status);
    }
}
