package org.waymark.casework.web;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.servlet.ModelAndView;
import org.waymark.shared.FieldsAtFault;

/** Shows a page again with what is at fault beside its fields, and with what was typed. */
@Component
class PageFaults {

    private final MessageSource messages;

    PageFaults(MessageSource messages) {
        this.messages = messages;
    }

    /** Nothing is at fault and nothing was typed. */
    static void none(Model model) {
        model.addAttribute("faults", Map.of());
        model.addAttribute("typed", Map.of());
    }

    /** @param typed what to show in the fields again, by name */
    ModelAndView page(String view, FieldsAtFault refused, Map<String, String> typed, Model model, Locale locale) {
        var faults = new LinkedHashMap<String, String>();
        refused.faults().forEach(fault -> faults.put(fault.field(), words(fault.message(), locale)));
        model.addAttribute("faults", faults);
        model.addAttribute("typed", typed);
        return new ModelAndView(view, model.asMap(), HttpStatus.UNPROCESSABLE_ENTITY);
    }

    private String words(String message, Locale locale) {
        return String.valueOf(messages.getMessage(message, null, message, locale));
    }
}
