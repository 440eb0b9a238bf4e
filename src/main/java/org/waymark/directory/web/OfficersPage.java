package org.waymark.directory.web;

import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.waymark.directory.Departures;
import org.waymark.directory.Viewer;
import org.waymark.shared.FieldsAtFault;

/** The administrator's list of officers, on which those who work no more lose everything at once. */
@Controller
@RequestMapping("/admin/officers")
class OfficersPage {

    private final Departures departures;
    private final MessageSource messages;

    OfficersPage(Departures departures, MessageSource messages) {
        this.departures = departures;
        this.messages = messages;
    }

    @GetMapping
    String show(Model model) {
        model.addAttribute("officers", departures.officers());
        return "directory/officers";
    }

    @PostMapping("/{id}/leaving")
    ModelAndView leave(@PathVariable String id, Viewer viewer, Locale locale, Model model, RedirectAttributes after) {
        try {
            departures.leave(viewer, id);
            after.addFlashAttribute("left", id);
            return new ModelAndView("redirect:/admin/officers");
        } catch (FieldsAtFault refused) {
            String fault = refused.faults().get(0).message();
            model.addAttribute("fault", messages.getMessage(fault, null, locale));
            return new ModelAndView(show(model), model.asMap(), HttpStatus.UNPROCESSABLE_ENTITY);
        }
    }
}
