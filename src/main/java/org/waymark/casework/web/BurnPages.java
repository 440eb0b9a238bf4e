package org.waymark.casework.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.waymark.casework.rights.Burn;
import org.waymark.casework.rights.Burning;
import org.waymark.directory.Viewer;
import org.waymark.shared.CaseCode;
import org.waymark.shared.NotFound;

/** Emergency destruction: the page on which it is asked for, and the one on which another officer confirms it. */
@Controller
class BurnPages {

    private static final String ONE = "one";

    private final Burning burning;

    BurnPages(Burning burning) {
        this.burning = burning;
    }

    @GetMapping("/burn")
    String show(Viewer viewer, Model model) {
        return ask(viewer, null, "", "", Map.of(), model);
    }

    @PostMapping("/burn")
    ModelAndView ask(
            @RequestParam(required = false) @Nullable String target,
            @RequestParam(defaultValue = "") String code,
            @RequestParam(defaultValue = "") String phrase,
            Viewer viewer,
            Model model,
            RedirectAttributes after) {
        Map<String, String> faults = faults(target, code, phrase);
        if (faults.isEmpty() && !asked(viewer, ONE.equals(target) ? code : null)) {
            faults.put("code", "vault.hold.fault.code");
        }
        if (!faults.isEmpty()) {
            return new ModelAndView(
                    ask(viewer, target, code, phrase, faults, model), model.asMap(), HttpStatus.UNPROCESSABLE_ENTITY);
        }
        after.addFlashAttribute("asked", true);
        return new ModelAndView(SeeOther.to("/burn"));
    }

    private static Map<String, String> faults(@Nullable String target, String code, String phrase) {
        var faults = new LinkedHashMap<String, String>();
        Optional<CaseCode> one = CaseCode.typed(code);
        if (!ONE.equals(target) && !"all".equals(target)) {
            faults.put("target", "vault.burn.fault.target");
        } else if (ONE.equals(target) && one.isEmpty()) {
            faults.put("code", "vault.hold.fault.code");
        } else if (!Burn.phrase(ONE.equals(target) ? one.orElseThrow() : null).equals(phrase.strip())) {
            faults.put("phrase", "vault.burn.fault.phrase");
        }
        return faults;
    }

    private boolean asked(Viewer viewer, @Nullable String code) {
        burning.toAsk(viewer);
        try {
            burning.ask(viewer, code);
            return true;
        } catch (NotFound none) {
            return false;
        }
    }

    private String ask(
            Viewer viewer,
            @Nullable String target,
            String code,
            String phrase,
            Map<String, String> faults,
            Model model) {
        list(burning.toAsk(viewer), faults, model);
        model.addAttribute("target", target);
        model.addAttribute("code", code);
        model.addAttribute("phrase", phrase);
        return "casework/burn";
    }

    private void list(List<Burn> burns, Map<String, String> faults, Model model) {
        model.addAttribute("burns", burns);
        model.addAttribute("now", burning.now());
        model.addAttribute("faults", faults);
    }

    @PostMapping("/burn/{id}/abort")
    View abort(@PathVariable String id, Viewer viewer, RedirectAttributes after) {
        burning.toAsk(viewer);
        burning.cancel(viewer, RightsPages.uuid(id));
        after.addFlashAttribute("aborted", true);
        return SeeOther.to("/burn");
    }

    @GetMapping("/burn/confirmation")
    String confirmation(Viewer viewer, Model model) {
        list(burning.toConfirm(viewer), Map.of(), model);
        return "casework/burn-confirmation";
    }

    @PostMapping("/burn/{id}/confirmation")
    ModelAndView confirm(
            @PathVariable String id, @RequestParam(defaultValue = "") String phrase, Viewer viewer, Model model) {
        Burn burn = burning.find(viewer, RightsPages.uuid(id));
        if (!burn.phrase().equals(phrase.strip())) {
            list(burning.toConfirm(viewer), Map.of("phrase", "vault.burn.fault.phrase"), model);
            model.addAttribute("refused", burn.id());
            model.addAttribute("phrase", phrase);
            return new ModelAndView("casework/burn-confirmation", model.asMap(), HttpStatus.UNPROCESSABLE_ENTITY);
        }
        burning.confirm(viewer, burn.id());
        // Nobody is signed in any more: the page itself says what happened.
        return new ModelAndView(SeeOther.to("/session-ended"));
    }

    @PostMapping("/burn/{id}/refusal")
    View refuse(@PathVariable String id, Viewer viewer, RedirectAttributes after) {
        burning.toConfirm(viewer);
        burning.cancel(viewer, RightsPages.uuid(id));
        after.addFlashAttribute("aborted", true);
        return SeeOther.to("/burn/confirmation");
    }
}
