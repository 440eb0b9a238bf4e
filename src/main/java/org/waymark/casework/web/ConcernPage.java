package org.waymark.casework.web;

import java.util.Arrays;
import java.util.LinkedHashMap;
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
import org.waymark.casework.restricted.Concerns;
import org.waymark.casework.restricted.Concerns.Report;
import org.waymark.casework.restricted.Matter;
import org.waymark.casework.restricted.Suspect;
import org.waymark.directory.Viewer;
import org.waymark.shared.FieldsAtFault;

/** The quiet page on which somebody on a case says that an official may be involved. */
@Controller
@RequestMapping("/cases/{code}/concern")
class ConcernPage {

    private final Concerns concerns;
    private final CaseDoor door;
    private final PageFaults faults;

    ConcernPage(Concerns concerns, CaseDoor door, PageFaults faults) {
        this.concerns = concerns;
        this.door = door;
        this.faults = faults;
    }

    @GetMapping
    String ask(@PathVariable String code, Viewer viewer, Model model) {
        PageFaults.none(model);
        return page(door.admit(viewer, code), model);
    }

    @PostMapping
    ModelAndView report(
            @PathVariable String code,
            @RequestParam(required = false) @Nullable String about,
            @RequestParam(required = false) @Nullable String agency,
            @RequestParam(required = false) @Nullable String officer,
            @RequestParam(required = false) @Nullable String seen,
            @RequestParam(required = false) @Nullable String matter,
            Viewer viewer,
            Locale locale,
            Model model,
            RedirectAttributes after) {
        try {
            Concerns.Reported reported =
                    concerns.report(viewer, code, new Report(about, agency, officer, seen, matter));
            after.addFlashAttribute("passedOn", true);
            return new ModelAndView(SeeOther.to(reported.stillSeen() ? "/cases/" + reported.code() : "/cases"));
        } catch (FieldsAtFault refused) {
            Map<String, String> typed = typed(about, agency, officer, seen);
            typed.put("matter", matter == null ? "" : matter);
            return faults.page(page(door.admit(viewer, code), model), refused, typed, model, locale);
        }
    }

    private static Map<String, String> typed(
            @Nullable String about, @Nullable String agency, @Nullable String officer, @Nullable String seen) {
        var typed = new LinkedHashMap<String, String>();
        typed.put("about", about == null ? "" : about);
        typed.put("agency", agency == null ? "" : agency);
        typed.put("officer", officer == null ? "" : officer);
        typed.put("seen", seen == null ? "" : seen);
        return typed;
    }

    private String page(CaseFile file, Model model) {
        model.addAttribute("file", file);
        model.addAttribute("agencies", concerns.namable());
        model.addAttribute("matters", Matter.keys());
        model.addAttribute(
                "kinds",
                Arrays.stream(Suspect.Kind.values()).map(Suspect.Kind::key).toList());
        return "casework/concern";
    }
}
