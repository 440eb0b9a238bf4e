package org.waymark.casework.web;

import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.waymark.casework.emergency.Emergency;
import org.waymark.casework.emergency.EmergencyAccess;
import org.waymark.directory.Viewer;
import org.waymark.shared.CaseCode;
import org.waymark.shared.FieldsAtFault;

/** The page on which an officer opens a case in danger to life; it looks the same whether there is such a case or not. */
@Controller
class EmergencyPage {

    private final EmergencyAccess emergencies;
    private final PageFaults faults;

    EmergencyPage(EmergencyAccess emergencies, PageFaults faults) {
        this.emergencies = emergencies;
        this.faults = faults;
    }

    /** Not a GET: what is typed may be a name, and must not stand in an address or in a server's log. */
    @PostMapping("/cases/emergency-access")
    View find(@RequestParam String code, Viewer viewer, RedirectAttributes after) {
        if (emergencies.mayAsk(viewer) && CaseCode.typed(code).isEmpty()) {
            after.addFlashAttribute("emergencyNoCode", true);
            return SeeOther.to("/cases");
        }
        return SeeOther.to("/cases/" + emergencies.asked(viewer, code) + "/emergency-access");
    }

    @GetMapping("/cases/{code}/emergency-access")
    String ask(@PathVariable String code, Viewer viewer, Model model) {
        PageFaults.none(model);
        return page(emergencies.asked(viewer, code), model);
    }

    @PostMapping("/cases/{code}/emergency-access")
    ModelAndView open(
            @PathVariable String code,
            @RequestParam(required = false) @Nullable String reason,
            Viewer viewer,
            Locale locale,
            Model model) {
        try {
            Emergency opened = emergencies.open(viewer, code, reason);
            return new ModelAndView(SeeOther.to("/cases/" + opened.caseCode()));
        } catch (FieldsAtFault refused) {
            Map<String, String> typed = Map.of("reason", reason == null ? "" : reason);
            return faults.page(page(emergencies.asked(viewer, code), model), refused, typed, model, locale);
        }
    }

    @PostMapping("/cases/{code}/emergency-access/end")
    View end(@PathVariable String code, Viewer viewer, RedirectAttributes after) {
        emergencies.end(viewer, code);
        after.addFlashAttribute("emergencyEnded", true);
        return SeeOther.to("/cases");
    }

    private String page(CaseCode code, Model model) {
        model.addAttribute("code", code);
        model.addAttribute("hours", emergencies.lasts().toHours());
        return "casework/emergency";
    }
}
