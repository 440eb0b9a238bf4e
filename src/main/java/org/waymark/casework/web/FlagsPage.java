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
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.waymark.casework.CaseDoor;
import org.waymark.casework.CaseFile;
import org.waymark.casework.flags.CaseFlags;
import org.waymark.casework.flags.FlagReason;
import org.waymark.directory.Viewer;
import org.waymark.shared.CaseCode;
import org.waymark.shared.FieldsAtFault;

/** The page on which flags over a case are raised and lowered. */
@Controller
@RequestMapping("/cases/{code}/flags")
class FlagsPage {

    private final CaseFlags flags;
    private final CaseDoor door;
    private final PageFaults faults;

    FlagsPage(CaseFlags flags, CaseDoor door, PageFaults faults) {
        this.flags = flags;
        this.door = door;
        this.faults = faults;
    }

    @GetMapping
    String show(@PathVariable String code, Viewer viewer, Model model) {
        PageFaults.none(model);
        return page(door.admit(viewer, code), viewer, model);
    }

    @PostMapping
    ModelAndView change(
            @PathVariable String code,
            @RequestParam(required = false) @Nullable String flag,
            @RequestParam(defaultValue = "false") boolean raised,
            @RequestParam(required = false) @Nullable String reason,
            Viewer viewer,
            Locale locale,
            Model model,
            RedirectAttributes after) {
        try {
            CaseCode changed = flags.change(viewer, code, flag, raised, reason);
            after.addFlashAttribute("flagged", true);
            return new ModelAndView(SeeOther.to("/cases/" + changed));
        } catch (FieldsAtFault refused) {
            Map<String, String> typed =
                    Map.of("flag", flag == null ? "" : flag, "reason", reason == null ? "" : reason);
            return faults.page(page(door.admit(viewer, code), viewer, model), refused, typed, model, locale);
        }
    }

    private String page(CaseFile file, Viewer viewer, Model model) {
        model.addAttribute("file", file);
        model.addAttribute("flags", flags.seen(viewer, file));
        model.addAttribute("reasons", FlagReason.offered());
        return "casework/flags";
    }
}
