package org.waymark.casework.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.waymark.casework.finding.Finding;
import org.waymark.directory.Viewer;
import org.waymark.shared.FieldsAtFault;

/** Finding a case of one's own agency by name and date of birth: always a POST, so that no name stands in an address. */
@Controller
class FindingPage {

    private final Finding finding;

    FindingPage(Finding finding) {
        this.finding = finding;
    }

    @PostMapping("/cases/search/name")
    ModelAndView search(
            @RequestParam(required = false) @Nullable String name,
            @RequestParam(required = false) @Nullable String birthDate,
            Viewer viewer,
            Model model) {
        try {
            model.addAttribute("found", finding.byNameAndBirth(viewer, name, birthDate));
            WrongFields.show(List.of(), model);
            return new ModelAndView("casework/found", model.asMap());
        } catch (FieldsAtFault wrong) {
            WrongFields.show(wrong.faults(), model);
            model.addAttribute("name", name);
            model.addAttribute("birthDate", birthDate);
            return new ModelAndView("casework/found", model.asMap(), HttpStatus.UNPROCESSABLE_ENTITY);
        }
    }
}
