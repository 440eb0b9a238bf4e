package org.waymark.casework.web;

import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.waymark.casework.emergency.EmergencyAccess;
import org.waymark.directory.Viewer;
import org.waymark.shared.FieldsAtFault;

/** The cases that were opened in an emergency: for the protection officer to review, for supervisors to know. */
@Controller
@RequestMapping("/emergencies")
class EmergenciesPage {

    private final EmergencyAccess emergencies;
    private final PageFaults faults;

    EmergenciesPage(EmergencyAccess emergencies, PageFaults faults) {
        this.emergencies = emergencies;
        this.faults = faults;
    }

    @GetMapping
    String list(Viewer viewer, Model model) {
        PageFaults.none(model);
        return page(viewer, model);
    }

    @PostMapping("/{id}/review")
    ModelAndView review(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String justified,
            Viewer viewer,
            Locale locale,
            Model model) {
        try {
            emergencies.review(viewer, id, justified);
            return new ModelAndView(SeeOther.to("/emergencies"));
        } catch (FieldsAtFault refused) {
            return faults.page(page(viewer, model), refused, Map.of(), model, locale);
        }
    }

    private String page(Viewer viewer, Model model) {
        model.addAttribute("emergencies", emergencies.all(viewer));
        return "casework/emergencies";
    }
}
