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
import org.springframework.web.servlet.View;
import org.waymark.casework.restricted.Concerns;
import org.waymark.directory.Viewer;
import org.waymark.shared.FieldsAtFault;

/** Where concerns about officials are looked into, by those whose duty it is. */
@Controller
@RequestMapping("/concerns")
class ConcernsPage {

    private final Concerns concerns;
    private final PageFaults faults;

    ConcernsPage(Concerns concerns, PageFaults faults) {
        this.concerns = concerns;
        this.faults = faults;
    }

    @GetMapping
    String list(Viewer viewer, Model model) {
        model.addAttribute("concerns", concerns.all(viewer));
        return "casework/concerns";
    }

    @GetMapping("/{id}")
    String show(@PathVariable String id, Viewer viewer, Model model) {
        PageFaults.none(model);
        return page(id, viewer, model);
    }

    @PostMapping("/{id}/taking-up")
    View takeUp(@PathVariable String id, Viewer viewer) {
        concerns.takeUp(viewer, id);
        return SeeOther.to("/concerns/" + id);
    }

    @PostMapping("/{id}/closing")
    ModelAndView close(
            @PathVariable String id,
            @RequestParam(defaultValue = "false") boolean lift,
            @RequestParam(required = false) @Nullable String reason,
            Viewer viewer,
            Locale locale,
            Model model) {
        try {
            concerns.close(viewer, id, lift, reason);
            return new ModelAndView(SeeOther.to("/concerns/" + id));
        } catch (FieldsAtFault refused) {
            return faults.page(
                    page(id, viewer, model), refused, Map.of("reason", reason == null ? "" : reason), model, locale);
        }
    }

    private String page(String id, Viewer viewer, Model model) {
        model.addAttribute("opened", concerns.open(viewer, id));
        return "casework/concern-opened";
    }
}
